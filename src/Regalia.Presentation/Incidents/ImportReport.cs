using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Incidents;

/// <summary>What an import did: what was read, what was not and why, and what changed against the vintage before.</summary>
/// <param name="outcome">The import.</param>
/// <param name="asked">The vintage that was asked for; null if none was.</param>
public sealed class ImportReport(ImportOutcome outcome, string? asked = null)
{
    private const int Listed = 20;
    private const int Examples = 3;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Snapshot snapshot = outcome.Snapshot;
        if (!outcome.IsNew)
        {
            console.Line(
                (
                    asked is null || string.Equals(asked, snapshot.Vintage, StringComparison.Ordinal)
                        ? ""
                        : snapshot.Source.Name
                            + "@"
                            + asked
                            + " was not made, for the same files are stored once only. "
                )
                    + snapshot.Name
                    + ": these files were imported on "
                    + snapshot.ImportedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    + " already; nothing was changed."
            );
            return;
        }
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{snapshot.Name}: {snapshot.Records + snapshot.Rejected:#,##0} {(snapshot.Records + snapshot.Rejected == 1 ? "record" : "records")} in {snapshot.Files}, {snapshot.Records:#,##0} read, {snapshot.Rejected:#,##0} rejected."
            )
        );
        console.Line(snapshot.Source.UnitWarning);
        console.Line("Licence: " + IncidentWords.Terms(snapshot) + ".");
        if (outcome.Difference is { } difference)
        {
            console.Line(Changes(difference));
            Ids(console, "Gone", difference.Gone);
            if (IsEarlier(difference.Before))
            {
                console.Line(
                    $"This vintage is older by its name than {difference.Before}, so that what is new here went out later. \"{snapshot.Source.Name}\" alone now means this one, imported last."
                );
            }
        }
        Rejections(console);
    }

    /// <summary>As CSV: a row a rejected record.</summary>
    public string Csv()
    {
        var rows = new CsvText((string[])["snapshot", "file", "record", "line", "reason"]);
        foreach (RejectedRecord rejected in outcome.Rejected)
        {
            rows.Text(outcome.Snapshot.Name)
                .Text(rejected.File)
                .Whole(rejected.Number)
                .Whole(rejected.Line)
                .Text(rejected.Reason)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            Snapshot snapshot = outcome.Snapshot;
            SnapshotJson.Write(json, snapshot);
            json.WriteBoolean("new", outcome.IsNew);
            if (outcome.Difference is { } difference)
            {
                json.WriteStartObject("difference");
                json.WriteString("before", difference.Before);
                json.WriteString("foundBy", difference.IsByTitle ? "title and month" : "id");
                json.WriteStrings("kept", difference.Kept);
                json.WriteStrings("changed", difference.Changed);
                json.WriteStrings("new", difference.New);
                json.WriteStrings("gone", difference.Gone);
                json.WriteEndObject();
            }
            json.WriteStartArray("rejectedRecords");
            foreach (RejectedRecord rejected in outcome.Rejected)
            {
                json.WriteStartObject();
                json.WriteString("file", rejected.File);
                json.WriteNumber("record", rejected.Number);
                json.WriteNumberOrNull("line", rejected.Line);
                json.WriteString("reason", rejected.Reason);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    // Only names that begin with a year tell.
    private bool IsEarlier(string before)
    {
        string older = outcome.Snapshot.Vintage;
        string newer = before[(before.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return IsDated(older) && IsDated(newer) && string.CompareOrdinal(older, newer) < 0;

        static bool IsDated(string vintage) =>
            vintage.Length >= 4
            && vintage.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && (vintage.Length == 4 || vintage[4] == '-');
    }

    private static void Ids(IAnsiConsole console, string word, DifferenceIds ids)
    {
        if (ids.Count > 0)
        {
            console.Line(
                word + ": " + string.Join(", ", ids.Take(Listed)) + (ids.Count > Listed ? ", … (--json lists all)" : "")
            );
        }
    }

    // Of records, not of fields: where the publisher changed its columns, every record is another.
    private static string Changes(VintageDifference difference)
    {
        int found = difference.Kept.Count + difference.Changed.Count;
        return string.Create(
                CultureInfo.InvariantCulture,
                $"Against {difference.Before}: {found:#,##0} of its {found + difference.Gone.Count:#,##0} {(difference.IsByTitle ? "records found again" : "ids kept")}"
            )
            + (
                difference.IsByTitle
                    ? ""
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $" ({difference.Kept.Count:#,##0} with an equal record, {difference.Changed.Count:#,##0} with a changed one)"
                    )
            )
            + string.Create(
                CultureInfo.InvariantCulture,
                $", {difference.Gone.Count:#,##0} gone, {difference.New.Count:#,##0} new."
            )
            + (
                difference.IsByTitle
                    ? " Ids of this source are places in its file, so records were looked for by title and month; one with another title is gone and new."
                    : ""
            );
    }

    // One reason is said once, however many records it holds for.
    private void Rejections(IAnsiConsole console)
    {
        IGrouping<(string File, string Reason), RejectedRecord>[] reasons =
        [
            .. outcome.Rejected.GroupBy(r => (r.File, r.Reason)),
        ];
        foreach (IGrouping<(string File, string Reason), RejectedRecord> reason in reasons.Take(Listed))
        {
            console.Line(
                "rejected: "
                    + reason.Key.File
                    + (reason.Count() == 1 ? " record " : Rejected(reason.Count()))
                    + string.Join(", ", reason.Take(Examples).Select(Where))
                    + (reason.Count() > Examples ? ", …" : "")
                    + ": "
                    + reason.Key.Reason
            );
        }
        if (reasons.Length > Listed || reasons.Any(r => r.Count() > Examples))
        {
            console.Line("The same import with --csv lists every rejected record, now or later.");
        }

        static string Rejected(int count) => string.Create(CultureInfo.InvariantCulture, $", {count:#,##0} records: ");
    }

    private static string Where(RejectedRecord rejected) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rejected.Number}{(rejected.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $" (line {line})") : "")}"
        );
}
