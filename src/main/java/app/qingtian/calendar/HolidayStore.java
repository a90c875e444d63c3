package app.qingtian.calendar;

import app.qingtian.kernel.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the public holidays that were told to us. */
@Repository
class HolidayStore {

    static final String SOURCES = "select distinct source from holiday_year order by source limit 500";

    static final String YEARS = """
            select y.year, y.citation, y.changed_at, p.name as changed_by
              from holiday_year y left join person p on p.id = y.changed_by
             where y.source = :source order by y.year desc
            """;

    /** At most fifty years of at most a few dozen days each. */
    static final String DAYS = """
            select date, worked, name from holiday where source = :source and year <> :except order by date limit 20000
            """;

    static final String CLEAR = "delete from holiday where source = :source and year = :year";

    /** A date that another year's notice tells differently. */
    static final String CONTRADICTED = """
            select h.date
              from unnest(:dates::text[], :worked::boolean[]) as day (date, worked)
              join holiday h on h.source = :source and h.date = day.date::date and h.worked <> day.worked and h.year <> :year
             order by h.date limit 1
            """;

    static final String INSERT = """
            insert into holiday (source, year, date, worked, name)
            select :source, :year, day.date::date, day.worked, day.name
              from unnest(:dates::text[], :worked::boolean[], :names::text[]) as day (date, worked, name)
            on conflict (source, date) do nothing
            """;

    static final String KNOW = """
            insert into holiday_year (source, year, citation, changed_at, changed_by)
            values (:source, :year, :citation, :now, :person)
            on conflict (source, year) do update
               set citation = excluded.citation, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> sources() {
        return jdbc.sql(SOURCES).query((row, _) -> row.getString("source")).list();
    }

    List<Holidays.Year> years(String source) {
        return jdbc.sql(YEARS)
                .param("source", source)
                .query((row, _) -> new Holidays.Year(
                        row.getInt("year"),
                        row.getString("citation"),
                        Times.at(row, "changed_at"),
                        row.getString("changed_by")))
                .list();
    }

    /** Of all years but one. */
    PublicDays days(String source, int except) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        jdbc.sql(DAYS).param("source", source).param("except", except).query(row -> {
            days.put(
                    row.getObject("date", LocalDate.class),
                    new SpecialDay(row.getString("name"), row.getBoolean("worked"), List.of()));
        });
        var years = new TreeSet<Integer>();
        years(source).stream()
                .map(Holidays.Year::year)
                .filter(year -> year != except)
                .forEach(years::add);
        return new PublicDays(days, years);
    }

    /** The first date that the notice of another year tells differently. */
    Optional<LocalDate> contradicted(String source, Notice notice) {
        return jdbc.sql(CONTRADICTED)
                .param("source", source)
                .param("year", notice.year())
                .param("dates", dates(notice.days()))
                .param("worked", worked(notice.days()))
                .query(LocalDate.class)
                .optional();
    }

    /** Puts one year in place of what was known of it. */
    void replace(String source, Notice notice, long personId, Instant now) {
        jdbc.sql(CLEAR).param("source", source).param("year", notice.year()).update();
        jdbc.sql(INSERT)
                .param("source", source)
                .param("year", notice.year())
                .param("dates", dates(notice.days()))
                .param("worked", worked(notice.days()))
                .param(
                        "names",
                        notice.days().values().stream().map(SpecialDay::name).toArray(String[]::new))
                .update();
        jdbc.sql(KNOW)
                .param("source", source)
                .param("year", notice.year())
                .param("citation", notice.citation())
                .param("person", personId)
                .param("now", Times.sql(now))
                .update();
    }

    private static String[] dates(SortedMap<LocalDate, SpecialDay> days) {
        return days.keySet().stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Boolean[] worked(SortedMap<LocalDate, SpecialDay> days) {
        return days.values().stream().map(SpecialDay::worked).toArray(Boolean[]::new);
    }
}
