package io.suanpan.local.page;

import io.suanpan.local.http.HttpAnswer;
import io.suanpan.local.http.HttpCall;
import io.suanpan.local.page.routes.RoutePages;
import io.suanpan.local.page.view.Links;
import java.util.List;
import java.util.Optional;

/** What is kept as a file instead of being looked at. */
final class Downloads {
    private final Plans plans;
    private final RoutePages routes;

    Downloads(Plans plans, RoutePages routes) {
        this.plans = plans;
        this.routes = routes;
    }

    /**
     * Empty where there is no such file.
     *
     * @throws io.suanpan.core.SuanpanException what the API refuses
     */
    Optional<HttpAnswer> find(HttpCall call) {
        List<String> path = Pages.path(call);
        if (path.getFirst().equals("routes")) {
            return routes.file(path)
                    .map(file -> Headers.file(file.name(), file.type(), file.text()));
        }
        return call.rawPath().equals(new Links(true).orders())
                ? Optional.of(orders())
                : Optional.empty();
    }

    private HttpAnswer orders() {
        return switch (plans.today().answer()) {
            case Answer.Found found -> {
                TodaysPlan plan = new TodaysPlan(found.body());
                yield Headers.csv(OrderFile.name(plan), OrderFile.text(plan));
            }
            case Answer.Missing missing -> throw Problems.refused(missing);
        };
    }
}
