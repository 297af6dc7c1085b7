package org.tiencu.desk.adapter.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiencu.desk.application.attachment.AttachmentScan;
import org.tiencu.platform.refusal.Refusal;

/** Sends a file to the ClamAV daemon with its command {@code INSTREAM}. Without an answer the file is not taken. */
class ClamdScan implements AttachmentScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int ANSWER_MILLIS = (int) Duration.ofSeconds(60).toMillis();
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String host;
    private final int port;

    private ClamdScan(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * @param address {@code host:port}
     * @throws IllegalArgumentException if it is something else, so that the application does not start
     */
    static ClamdScan at(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("tiencu.attachments.clamd has to be host:port");
        }
        return new ClamdScan(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public void check(Path file) {
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            LOG.error("clamd at {}:{} does not answer", host, port, e);
            throw unavailable();
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("A file was refused by the virus scanner: {}", answer);
            throw Refusal.field("file", "Tệp", "Tệp có mã độc nên không được nhận.");
        }
        if (!answer.endsWith(": OK")) {
            LOG.error("clamd at {}:{} answers: {}", host, port, answer);
            throw unavailable();
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = Files.newInputStream(file)) {
                for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                    out.writeInt(chunk.length);
                    out.write(chunk);
                }
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "").strip();
        }
    }

    private static Refusal unavailable() {
        return Refusal.unavailable("Chưa kiểm tra được mã độc nên tệp chưa được nhận. Hãy thử lại sau.");
    }
}
