using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Exports;

/// <summary>What formats ask of a record that is not in it: a time, a name, somebody who says it.</summary>
internal static class RecordPlace
{
    /// <summary>The day of the snapshot's state, so that the same snapshot gives the same bytes; the import's if no name tells.</summary>
    internal static DateTimeOffset Time(Snapshot snapshot)
    {
        DateTimeOffset imported = snapshot.ImportedAt.ToUniversalTime();
        DateOnly last = DateOnly.FromDateTime(imported.DateTime);
        DateOnly day = VintageDay.Of(snapshot) is DateOnly named && named < last ? named : last;
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>The title, or source and id where there is none.</summary>
    internal static string Name(IncidentRecord record) =>
        IsSaid(record.Title) ? record.Title : ("record " + record.Source + " " + record.Id).Trim();

    /// <summary>What the source of a record is called.</summary>
    internal static string SourceName(ExportRow row) =>
        IncidentSources.Find(row.Record.Source)?.Title
        ?? (IsSaid(row.Record.Source) ? row.Record.Source : row.Snapshot.Source.Title);

    /// <summary>Who makes a statement: the one named, else the source.</summary>
    internal static string Author(ExportRow row, Attribution statement) =>
        IsSaid(statement.StatedBy) ? statement.StatedBy : SourceName(row);

    /// <summary>A statement's author, day and ground in words: never a bare accusation.</summary>
    internal static string Stated(ExportRow row, Attribution statement)
    {
        string text = "As stated by " + Author(row, statement);
        if (statement.Date is { } date)
        {
            text += ", " + date.ToString();
        }
        if (IsSaid(statement.Category))
        {
            text += "; said to be: " + statement.Category;
        }
        if (IsSaid(statement.Basis))
        {
            text += "; ground: " + statement.Basis;
        }
        return text + ". A statement, not a finding.";
    }

    /// <summary>Whether a text says something: blanks and control characters do not.</summary>
    internal static bool IsSaid([NotNullWhen(true)] string? text) =>
        text?.Any(static c => !char.IsWhiteSpace(c) && !char.IsControl(c)) == true;

    /// <summary>Distinct texts that say something, in their order.</summary>
    internal static IEnumerable<string> Said(IEnumerable<string?> texts) =>
        texts.Where(IsSaid).Select(static text => text!).Distinct(StringComparer.Ordinal);

    /// <summary>The alpha-2 code of a victim's or statement's country; null if it is none.</summary>
    internal static string? Iso2(Evidence.Iso3? country) =>
        country is { } code && code != default ? Evidence.Places.Gazetteer.Find(code)?.Iso2 : null;

    /// <summary>Seconds since 1970.</summary>
    internal static string Seconds(DateTimeOffset time) =>
        time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
