package org.tiencu.organisation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the centre and the 34 provinces, so that an import of communes finds their parents. */
@Component
@Order(5)
class ProvinceData implements ApplicationRunner {

    private final Units units;

    ProvinceData(Units units) {
        this.units = units;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        units.addMissing(Csv.read("organisation/provinces.csv", row -> new Unit(row.getField("code"), row.getField("name"),
                UnitLevel.valueOf(row.getField("level")), emptyToNull(row.getField("parent_code")), row.getField("kind"))));
    }

    private static String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
