package org.tiencu;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole product: engine, web applications, REST and, unless another one is named, its own PostgreSQL. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TienCuApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        SpringApplication.run(TienCuApplication.class, args);
    }
}
