package app.qingtian.complaint.web;

import app.qingtian.complaint.RecordPoints;
import java.util.List;

/** The record as it counts: the points, how many of the eight are filled, and the names of the blank ones. */
record RecordSheet(RecordPoints points, int completeness, List<String> blanks) {

    static RecordSheet of(RecordPoints points) {
        return new RecordSheet(points, points.completeness(), points.blanks());
    }
}
