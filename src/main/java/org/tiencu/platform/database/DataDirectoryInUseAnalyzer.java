package org.tiencu.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints one clear paragraph instead of a stack trace when the data directory is in use. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectory.InUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DataDirectory.InUseException cause) {
        return new FailureAnalysis(
                "Thư mục dữ liệu " + cause.getMessage() + " đang được một tiến trình Tiến Cử khác sử dụng. / "
                        + "The data directory is in use by another process of this product.",
                "Hãy dừng tiến trình đó hoặc đặt TIENCU_DATA_DIR khác. / "
                        + "Stop that process or set another TIENCU_DATA_DIR.",
                cause);
    }
}
