using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Practices;

/// <summary>The practices of a release that somebody looks for.</summary>
public sealed class PracticeListReport
{
    /// <summary>Narrower than this a table of all columns would break inside words.</summary>
    private const int NarrowBelow = 110;

    private readonly EvidenceRelease _release;
    private readonly PracticeSelection _selection;
    private readonly ImmutableArray<Practice> _practices;
    private readonly Widening _widening;

    private PracticeListReport(EvidenceRelease release, PracticeSelection selection)
    {
        _release = release;
        _selection = selection;
        _practices = selection.Of(release);
        _widening = Widening.Of(
            selection,
            _practices.Length,
            s => s.Of(release).Length,
            s => s.UndecidedOf(release).Length
        );
    }

    /// <summary>Selects the practices.</summary>
    public static PracticeListReport Of(EvidenceRelease release, PracticeSelection selection)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(selection);
        return new(release, selection);
    }

    /// <summary>The practices selected, in the order of their ids.</summary>
    internal ImmutableArray<Practice> Practices => _practices;

    /// <summary>What the reader who finds too little could do.</summary>
    internal IEnumerable<string> ToWiden => _widening.Lines(_practices.IsEmpty);

    /// <summary>For people: a row each, in the order of their ids.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        bool narrow = console.Profile.Width < NarrowBelow;
        if (!_practices.IsEmpty)
        {
            console.Write(narrow ? Narrow() : Wide());
            console.Line(Count());
        }
        foreach (string line in _widening.Lines(_practices.IsEmpty))
        {
            console.Line(line);
        }
        if (!narrow && !_practices.IsEmpty)
        {
            console.Line(PracticeWords.LayerLegend);
        }
        console.Line(
            "Standing and since: unknown where the source does not say. Unverified: nobody has checked it at its source."
        );
        console.Line("`regalia practice show ID` has everything about one. " + ReleaseLine.Of(_release));
    }

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        var csv = new CsvText(PracticeColumns.All);
        foreach (Practice practice in _practices)
        {
            PracticeColumns.Write(csv, practice, PracticeJurisdictions.Name(_release, practice.Jurisdiction)).EndRow();
        }
        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                PracticeJson.WriteConditions(json, _selection);
                _widening.Write(json);
                json.WriteStartArray("practices");
                foreach (Practice practice in _practices)
                {
                    json.WriteStartObject();
                    PracticeJson.WriteFields(
                        json,
                        practice,
                        PracticeJurisdictions.Name(_release, practice.Jurisdiction)
                    );
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private Table Wide()
    {
        Table table = Screen.Table(
            "Id",
            "Whose",
            "Practice",
            "Since",
            "Approach",
            "Stage",
            "Layers",
            "Standing",
            "Status"
        );
        Unbroken(table, 0, 1, 3, 4, 7, 8);
        foreach (Practice practice in _practices)
        {
            table.AddRow(
                Screen.Plain(practice.Id),
                Screen.Plain(practice.Jurisdiction),
                Screen.Plain(practice.Name),
                Screen.Plain(PracticeWords.Since(practice)),
                Screen.Plain(practice.Approach),
                Screen.Plain(string.Join(", ", practice.Stages)),
                Screen.Plain(PracticeWords.Layers(practice)),
                Screen.Plain(PracticeWords.Standing(practice)),
                Screen.Plain(StatusWords.Of(practice.Status))
            );
        }
        return table;
    }

    private Table Narrow()
    {
        Table table = Screen.Table("Id", "Whose", "Practice", "Since", "Standing", "Status");
        Unbroken(table, 0, 1, 3, 4, 5);
        foreach (Practice practice in _practices)
        {
            table.AddRow(
                Screen.Plain(practice.Id),
                Screen.Plain(practice.Jurisdiction),
                Screen.Plain(practice.Name),
                Screen.Plain(PracticeWords.Since(practice)),
                Screen.Plain(PracticeWords.Standing(practice)),
                Screen.Plain(StatusWords.Of(practice.Status))
            );
        }
        return table;
    }

    private static void Unbroken(Table table, params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            table.Columns[column].NoWrap();
        }
    }

    private string Count() =>
        string.Create(CultureInfo.InvariantCulture, $"{_practices.Length} of {_release.Practices.Length} practices")
        + (
            _selection.Conditions.IsEmpty
                ? "."
                : ": " + string.Join(", ", _selection.Conditions.Select(PracticeWords.Condition)) + "."
        );
}
