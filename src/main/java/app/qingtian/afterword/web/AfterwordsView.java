package app.qingtian.afterword.web;

import app.qingtian.afterword.Afterword;
import app.qingtian.afterword.Tally;
import app.qingtian.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What was written after the settlement and waits for a decision; the figures are null for those who do not see everything. */
public record AfterwordsView(
        Slice<Afterword> waiting, @Nullable Tally tally) {}
