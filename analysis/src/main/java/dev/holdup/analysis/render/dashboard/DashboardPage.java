package dev.holdup.analysis.render.dashboard;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** The pages in one file that needs nothing else: the template of dashboard-web with a document in it. */
public final class DashboardPage {
    /** Empty in the template, as it is written there; once. */
    private static final String SLOT = "<script type=\"application/octet-stream\" id=\"holdup-data\"></script>";

    private static final String END = "</script>";

    private DashboardPage() {}

    /**
     * In UTF-8; leaves the stream open. The document is base64 of gzip, so nothing in it is markup.
     *
     * @throws IllegalArgumentException for a template that is none
     */
    public static void write(String template, Dashboard document, OutputStream out) throws IOException {
        int slot = template.indexOf(SLOT);
        if (slot < 0) {
            throw new IllegalArgumentException("the template has no place for the document");
        }
        int data = slot + SLOT.length() - END.length();
        out.write(template.substring(0, data).getBytes(StandardCharsets.UTF_8));
        try (OutputStream inside = new GZIPOutputStream(Base64.getEncoder().wrap(new Unclosed(out)))) {
            DashboardJson.write(document, inside);
        }
        out.write(template.substring(data).getBytes(StandardCharsets.UTF_8));
    }

    /** Closing the last part of base64 must not close the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
