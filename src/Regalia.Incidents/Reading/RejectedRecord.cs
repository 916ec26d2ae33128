namespace Regalia.Incidents.Reading;

/// <summary>A record that could not be read. It is counted and reported, and the reading goes on.</summary>
/// <param name="File">The file, with the member inside an archive: <c>vcdb.json.zip/vcdb.json</c>.</param>
/// <param name="Number">Its number in the file, first = 1.</param>
/// <param name="Line">Line of a text file, sheet row of a workbook; null where there is none.</param>
/// <param name="Reason">What was found, what was expected, how to mend it, in one line.</param>
public sealed record RejectedRecord(string File, int Number, int? Line, string Reason) : ReadItem;
