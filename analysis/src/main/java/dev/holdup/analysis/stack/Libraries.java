package dev.holdup.analysis.stack;

import dev.holdup.schema.Categories;
import java.util.List;
import java.util.stream.Stream;

/** What classes of well-known libraries, and of the JDK, are for; names are beginnings. A library more is a line more. */
final class Libraries {
    static final String[] LOGGING = {
        "java.util.logging.", "ch.qos.logback.", "org.apache.logging.log4j.", "org.apache.log4j.", "org.slf4j.",
    };
    private static final String[] ASYNC_APPENDERS = {
        "ch.qos.logback.core.AsyncAppenderBase",
        "org.apache.logging.log4j.core.async.",
        "org.apache.logging.log4j.core.appender.AsyncAppender",
        "org.apache.log4j.AsyncAppender",
    };
    static final String[] DATABASES = {
        "org.postgresql.", "com.mysql.", "org.mariadb.jdbc.", "oracle.jdbc.", "oracle.net.", "oracle.ucp.",
        "com.microsoft.sqlserver.", "com.ibm.db2.", "org.h2.", "org.hsqldb.", "org.sqlite.", "com.zaxxer.hikari.",
        "org.apache.commons.dbcp2.", "org.apache.tomcat.jdbc.", "com.mchange.v2.", "io.agroal.",
    };
    static final String[] BLOCKING_RESULTS = {
        "reactor.core.publisher.Blocking",
        "io.netty.util.concurrent.DefaultPromise",
        "io.reactivex.rxjava3.internal.observers.Blocking",
    };
    static final String[] BLOCKING_QUEUES = {
        "java.util.concurrent.ArrayBlockingQueue",
        "java.util.concurrent.LinkedBlocking",
        "java.util.concurrent.SynchronousQueue",
        "java.util.concurrent.LinkedTransferQueue",
        "java.util.concurrent.PriorityBlockingQueue",
        "java.util.concurrent.DelayQueue",
        "java.util.concurrent.Exchanger",
    };
    static final String[] LINKAGE = {
        "java.lang.invoke.MethodHandleNatives", "java.lang.invoke.LambdaMetafactory",
        "java.lang.invoke.InnerClassLambdaMetafactory", "java.lang.invoke.StringConcatFactory",
        "java.lang.invoke.BootstrapMethodInvoker", "java.lang.runtime.",
    };
    static final String[] TLS_SETUP = {
        "javax.net.ssl.SSLContext", "javax.net.ssl.TrustManagerFactory", "javax.net.ssl.KeyManagerFactory",
        "java.security.KeyStore", "sun.security.ssl.SSLContextImpl", "sun.security.ssl.TrustStoreManager",
        "io.netty.handler.ssl.SslContextBuilder",
    };
    static final String[] LOCALE_DATA = {
        "sun.util.locale.provider.",
        "sun.util.cldr.",
        "sun.util.resources.",
        "java.util.ResourceBundle",
        "java.time.zone.ZoneRulesProvider",
        "java.time.zone.TzdbZoneRulesProvider",
        "sun.util.calendar.ZoneInfoFile",
        "java.nio.charset.Charset$",
        "sun.nio.cs.StandardCharsets",
        "java.nio.charset.spi.",
    };
    static final String[] JSON = {
        "com.fasterxml.jackson.", "tools.jackson.", "com.google.gson.", "com.alibaba.fastjson", "com.squareup.moshi.",
        "org.json.", "org.eclipse.yasson.", "org.glassfish.json.", "io.vertx.core.json.", "kotlinx.serialization.json.",
    };
    static final String[] XML = {
        "com.sun.org.apache.xerces.", "com.sun.org.apache.xalan.", "com.sun.xml.", "jdk.xml.", "javax.xml.",
        "org.apache.xerces.", "com.ctc.wstx.", "org.codehaus.stax2.", "jakarta.xml.", "org.glassfish.jaxb.",
    };
    static final String[] BINARY_FORMATS = {
        "com.google.protobuf.",
        "com.esotericsoftware.kryo.",
        "org.apache.avro.",
        "org.apache.thrift.",
        "org.msgpack.",
        "org.nustaq.serialization.",
        "com.caucho.hessian.",
    };
    static final String[] COMPRESSION = {
        "java.util.zip.Deflater",
        "java.util.zip.Inflater",
        "java.util.zip.GZIP",
        "java.util.zip.Zip",
        "com.jcraft.jzlib.",
        "net.jpountz.",
        "com.github.luben.zstd.",
        "org.xerial.snappy.",
        "com.aayushatharva.brotli4j.",
        "org.apache.commons.compress.",
    };
    static final String[] CRYPTOGRAPHY = {
        "java.security.",
        "javax.crypto.",
        "com.sun.crypto.provider.",
        "sun.security.",
        "org.bouncycastle.",
        "org.mindrot.jbcrypt.",
        "at.favre.lib.crypto.",
        "de.mkammerer.argon2.",
        "org.springframework.security.crypto.",
    };
    static final String[] REFLECTION = {
        "java.lang.reflect.",
        "jdk.internal.reflect.",
        "sun.reflect.annotation.",
        "java.lang.invoke.MethodHandles$Lookup",
    };

    /** Those that are called by code and never run it: nobody looks for a culprit in them. */
    static final List<String> ALL = Stream.of(
                    LOGGING, DATABASES, JSON, XML, BINARY_FORMATS, COMPRESSION, CRYPTOGRAPHY, new String[] {
                        "org.apache.commons.logging.",
                        "com.lmax.disruptor.",
                        "org.springframework.jdbc.",
                        "org.springframework.boot.loader."
                    })
            .flatMap(Stream::of)
            .toList();

    private Libraries() {}

    static boolean waitsForAsyncAppender(Called called) {
        return called.waitsIn(Categories.LOGGING, Categories.PARK, Categories.MONITOR_WAIT, Categories.SLEEP)
                && called.into(ASYNC_APPENDERS);
    }
}
