package org.tiencu;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.tiencu.organisation.UnitImportCommand;
import org.tiencu.platform.audit.VerifyAuditCommand;
import org.tiencu.platform.time.VietnamTime;

/** Starts the whole product: engine, web applications, REST and, unless another one is named, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TienCuApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(VietnamTime.ZONE));
        if (UnitImportCommand.isAskedFor(args)) {
            System.exit(UnitImportCommand.run(args));
        }
        if (VerifyAuditCommand.isAskedFor(args)) {
            System.exit(VerifyAuditCommand.run(args));
        }
        SpringApplication.run(TienCuApplication.class, args);
    }
}
