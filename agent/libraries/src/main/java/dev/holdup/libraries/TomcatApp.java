package dev.holdup.libraries;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A connector whose requests run on its poller, for want of threads, and one as usual. */
final class TomcatApp implements Library {
    private final Tomcat server = new Tomcat();
    private final Connector direct = connector();
    private final Connector usual = connector();
    private volatile long millis;

    TomcatApp() throws Exception {
        server.setBaseDir(Files.createTempDirectory("tomcat").toString());
        direct.getProtocolHandler().setExecutor(Runnable::run);
        server.setConnector(usual);
        server.getService().addConnector(direct);
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "sleeping", new Sleeping()).addMapping("/*");
        server.start();
    }

    private static Connector connector() {
        Connector connector = new Connector();
        connector.setPort(0);
        return connector;
    }

    @Override
    public void play(long newMillis) throws Exception {
        millis = newMillis;
        Get.of(direct.getLocalPort(), "/held");
        Get.of(usual.getLocalPort(), "/offloaded");
    }

    private static void held(long millis) {
        Sleep.of(millis);
    }

    private static void offloaded(long millis) {
        Sleep.of(millis);
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }

    private final class Sleeping extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse answer) {
            if (request.getRequestURI().equals("/held")) {
                held(millis);
            } else {
                offloaded(millis);
            }
        }
    }
}
