package app.qingtian.workspace.web;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.kernel.web.Ui;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what departments and the desk's words are called. */
@Component
class Naming {

    private final Departments departments;
    private final Catalogues catalogues;

    Naming(Departments departments, Catalogues catalogues) {
        this.departments = departments;
        this.catalogues = catalogues;
    }

    /** In the words of today. */
    Names names(Ui ui) {
        return names(ui, Integer.MAX_VALUE);
    }

    /** In the words of the edition a complaint was filed with. */
    Names names(Ui ui, int edition) {
        return new Names(
                departments.all().stream()
                        .collect(Collectors.toMap(Department::id, department -> department.name(ui.language()))),
                (catalogue, code) -> catalogues.label(ui.language(), edition, catalogue, code));
    }
}
