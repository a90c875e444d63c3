package app.qingtian.kernel.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A form fills the components of its record and nothing else: no path into an object, no index, no setter. */
@ControllerAdvice
class Binding {

    @InitBinder
    void onlyWhatIsAskedFor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
