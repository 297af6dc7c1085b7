package org.tiencu.desk.adapter.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.support.Refusals;

/** Against a server that says what clamd says. */
class ClamdScanTest {

    @TempDir
    Path folder;

    private ServerSocket server;
    private Path file;
    private byte[] content;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        content = new byte[200_000];
        content[199_999] = 7;
        file = Files.write(folder.resolve("file"), content);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void shouldSendTheWholeFileAndTakeWhatIsClean() throws Exception {
        CompletableFuture<byte[]> received = answering("stream: OK\0");
        assertThatCode(() -> scan().check(file)).doesNotThrowAnyException();
        assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo(content);
    }

    @Test
    void shouldRefuseWhatIsInfected() {
        answering("stream: Eicar-Test-Signature FOUND\0");
        Refusal refusal = Refusals.of(() -> scan().check(file));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
        assertThat(refusal).hasMessage("Tệp: Tệp có mã độc nên không được nhận.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "what?"})
    void shouldTakeNothingWithoutAClearAnswer(String answer) {
        answering(answer);
        assertThat(Refusals.of(() -> scan().check(file)).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void shouldTakeNothingIfNobodyAnswers() throws IOException {
        ClamdScan scan = scan();
        server.close();
        assertThat(Refusals.of(() -> scan.check(file)).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamd", ":3310", "clamd:", "clamd:x"})
    void shouldNotStartWithAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> ClamdScan.at(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private ClamdScan scan() {
        return ClamdScan.at(server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream received = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    received.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return received.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
