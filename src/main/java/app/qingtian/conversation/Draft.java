package app.qingtian.conversation;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Direction;
import java.util.List;

/** A message about to be sent. {@code channel} says how: a call that was made is written down as one, too. */
public record Draft(Direction direction, Channel channel, String words, List<Upload> files) {}
