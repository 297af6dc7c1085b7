package org.tiencu.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Holds back the body of an error, so that it can still be replaced. Everything else, downloads and answers that come
 * later from another thread among it, goes straight through.
 */
class ErrorBuffer extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private ByteArrayOutputStream body;
    private ServletOutputStream stream;
    private PrintWriter writer;

    ErrorBuffer(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Whether the answer is an error that the client has not seen yet. */
    boolean isHeld() {
        return body != null;
    }

    /** The body of the error so far. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    /** Lets the error go to the client as it is. */
    void release() throws IOException {
        getResponse().getOutputStream().write(body());
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!holds()) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new HeldStream(body);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!holds()) {
            return super.getWriter();
        }
        if (writer == null) {
            String encoding = getCharacterEncoding();
            writer = new PrintWriter(new OutputStreamWriter(body,
                    encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (body == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private boolean holds() {
        if (body == null && getStatus() >= SC_BAD_REQUEST && !isCommitted() && !request.isAsyncStarted()) {
            body = new ByteArrayOutputStream();
        }
        return body != null;
    }

    private void forget() {
        body = null;
        stream = null;
        writer = null;
    }

    private static final class HeldStream extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        private HeldStream(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is not asynchronous");
        }
    }
}
