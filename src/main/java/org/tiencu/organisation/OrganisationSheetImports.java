package org.tiencu.organisation;

import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.sheet.SheetImport;
import org.tiencu.platform.sheet.SheetLayout;
import org.tiencu.platform.sheet.SheetRow;

/** Posts, officials and tenures that administrators bring in by spreadsheet, by the rules for entering one by hand. */
@Configuration(proxyBeanMethods = false)
class OrganisationSheetImports {

    @Bean
    SheetImport postSheetImport(OrganisationSheets sheets, PostEntry entry, CurrentUser user) {
        return new Kind("posts", "Chức vụ", user, sheets::posts,
                row -> saved(entry.put(row.text("id"), OrganisationSheets.post(row))));
    }

    @Bean
    SheetImport officialSheetImport(OrganisationSheets sheets, OfficialEntry entry, CurrentUser user) {
        return new Kind("officials", "Cán bộ", user, sheets::officials,
                row -> saved(entry.put(row.text("id"), OrganisationSheets.official(row))));
    }

    @Bean
    SheetImport tenureSheetImport(OrganisationSheets sheets, TenureEntry entry, CurrentUser user) {
        return new Kind("tenures", "Thời hạn giữ chức vụ", user, sheets::tenures,
                row -> entry.open(OrganisationSheets.tenure(row)).created() ? SheetImport.Saved.CREATED
                        : SheetImport.Saved.UNCHANGED);
    }

    @Bean
    SheetImport kinSheetImport(OrganisationSheets sheets, KinEntry entry, CurrentUser user) {
        return new Kind("relatives", "Người thân của cán bộ", user, sheets::kin,
                row -> saved(entry.put(row.text("officialId"), OrganisationSheets.kin(row))));
    }

    private static SheetImport.Saved saved(Saved saved) {
        return SheetImport.Saved.valueOf(saved.name());
    }

    private record Kind(String kind, String title, CurrentUser user, Supplier<SheetLayout> columns,
            Function<SheetRow, Saved> entry) implements SheetImport {

        @Override
        public boolean isAllowed() {
            return user.isAdministrator();
        }

        @Override
        public SheetLayout layout() {
            return columns.get();
        }

        @Override
        public Saved save(SheetRow row) {
            return entry.apply(row);
        }
    }
}
