using System.Globalization;
using System.Text;
using Regalia.Incidents.Storage;

namespace Regalia.Incidents.Exports;

/// <summary>The text beside an export: whose records these are, on which terms, and what a count of them counts.</summary>
internal static class ExportNote
{
    internal static string Of(IReadOnlyList<Snapshot> snapshots, RecordJudge judge, string filter)
    {
        StringBuilder text = new();
        Line(text, "Filter", filter.Length == 0 ? "none: all records" : filter);
        Line(text, "Rules of the judgements (SHA-256)", judge.RulesDigest);
        Line(text, "Judgements", "Regalia's by these rules, not the sources'; unknown is not no");
        Line(text, "Attributions", "statements of those named with them, not findings");
        if (snapshots.Any(static snapshot => !snapshot.Source.MayBePassedOn))
        {
            Line(text, "Caution", "this file holds records that may not be passed on: keep it to yourself");
        }
        foreach (Snapshot snapshot in snapshots)
        {
            _ = text.Append('\n');
            Line(text, "Source", snapshot.Name + ", " + snapshot.Source.Title + ", " + snapshot.Source.Publisher);
            Line(text, "Address", snapshot.Source.Address ?? "none");
            Line(text, "Licence", snapshot.Source.Licence);
            Line(text, "May be passed on", snapshot.Source.MayBePassedOn ? "yes" : "no");
            Line(text, "Records in the snapshot", Number(snapshot.Records));
            Line(text, "Records that could not be read", Number(snapshot.Rejected));
            Line(text, "What it counts", snapshot.Source.UnitWarning);
            Line(text, "What its dates mean", snapshot.Source.DateWarning);
            Line(text, "Files", snapshot.Files);
            Line(text, "SHA-256 of the files", snapshot.Digest);
            Line(text, "Version of the reader", Number(snapshot.ReaderVersion));
        }
        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string name, string value) =>
        text.Append(name).Append(": ").Append(value).Append('\n');
}
