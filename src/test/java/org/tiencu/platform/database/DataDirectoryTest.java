package org.tiencu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @Test
    void shouldBelongToOneHolderAtATime(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("data");
        try (DataDirectory held = DataDirectory.hold(path)) {
            assertThat(held.path()).isEqualTo(path);
            assertThatThrownBy(() -> DataDirectory.hold(path)).isInstanceOf(DataDirectory.InUseException.class);
        }
        DataDirectory.hold(path).close();
    }
}
