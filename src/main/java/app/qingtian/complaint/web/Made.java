package app.qingtian.complaint.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What the API answers when something came to be: its id, and where the complaint stands now. */
public record Made(long id, @JsonUnwrapped ComplaintState complaint) {}
