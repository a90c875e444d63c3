package app.qingtian.transfer;

/** A first, quick look: a spreadsheet with more rows than we take is refused before any of it is read closely or kept. */
final class Counting implements Lines.Listener {

    private int rows;

    @Override
    public boolean heard(Lines.Line line) throws Unreadable {
        if (!line.blank() && rows++ > Lines.MOST) {
            throw new Unreadable("import_rows", Lines.MOST);
        }
        return true;
    }
}
