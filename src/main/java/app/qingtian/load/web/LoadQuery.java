package app.qingtian.load.web;

import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Limit;
import app.qingtian.kernel.web.Unfit;
import app.qingtian.load.Sight;
import app.qingtian.load.Sights;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose load an address asks for; what the reader usually sees where it does not say. {@code department} is a key. */
@Address
record LoadQuery(
        @Schema(allowableValues = {"mine", "department", "all"})
        Sight.@Nullable View view,

        @Limit(60) @Nullable String department) {

    /** 404 for a department that nobody knows, or that is not this reader's to look at. */
    Sight sight(Reader reader, Sights sights, Departments departments) {
        var key = department;
        var id = key == null ? null : departments.byKey(key).map(Department::id).orElseThrow(Unfit::notFound);
        if (view == null && id == null) {
            return Sight.usual(reader);
        }
        var wanted = view == null || id != null ? Sight.View.DEPARTMENT : view;
        return sights.of(reader, wanted, id).orElseThrow(Unfit::notFound);
    }

    /** As it was asked, for whoever looks it up later. */
    String said() {
        return (view == null ? "" : "view=" + view) + (department == null ? "" : " department=" + department);
    }
}
