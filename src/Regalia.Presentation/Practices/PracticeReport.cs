using System.Globalization;
using Regalia.Assessment.Layers;
using Regalia.Assessment.Practices;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Practices;

/// <summary>One practice with everything the release says of it.</summary>
public sealed class PracticeReport
{
    private readonly EvidenceRelease _release;
    private readonly PracticeProfile _profile;

    private readonly bool _includeRestricted;

    private PracticeReport(EvidenceRelease release, PracticeProfile profile, bool includeRestricted) =>
        (_release, _profile, _includeRestricted) = (release, profile, includeRestricted);

    private Practice Practice => _profile.Practice;

    /// <summary>What is reported on.</summary>
    internal PracticeProfile Profile => _profile;

    /// <summary>Looks everything up.</summary>
    /// <param name="release">The release.</param>
    /// <param name="selection">Which values of countries count; those left out are unknown.</param>
    /// <param name="practice">A practice of the release.</param>
    /// <param name="includeRestricted">Whether to show values whose licence is not open.</param>
    public static PracticeReport Of(
        EvidenceRelease release,
        EvidenceSelection selection,
        Practice practice,
        bool includeRestricted = true
    ) => new(release, PracticeProfile.Of(release, selection, practice), includeRestricted);

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading(Practice.Id + " · " + Practice.Name);
        console.Line(Practice.Description.TrimEnd('.') + ".");
        var fields = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach ((string name, string text) in Fields())
        {
            fields.AddRow(Screen.Plain(name), Screen.Plain(text));
        }
        console.Write(fields);
        console.Heading("Gaps it addresses, and which countries have them");
        if (_profile.Addresses.IsEmpty)
        {
            console.Line("None of the framework's indicators; the link is our own coding.");
        }
        foreach (AddressedGap gap in _profile.Addresses)
        {
            WriteGap(console, gap);
        }
        console.Line(
            "* unverified: nobody has checked the value at its source. Figures are scores as coded, 0 to 100."
        );
        console.Line(ReleaseLine.Of(_release));
    }

    /// <summary>As CSV: one row, the columns of practices.csv with the name of the jurisdiction.</summary>
    public string Csv()
    {
        var csv = new CsvText(PracticeColumns.All);
        PracticeColumns.Write(csv, Practice, _profile.JurisdictionName).EndRow();
        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                PracticeJson.WriteFields(json, Practice, _profile.JurisdictionName);
                json.WriteStrings("members", _profile.Members);
                json.WriteStrings("cautions", _profile.Cautions.Select(c => c.Text));
                json.WriteStartArray("gaps");
                foreach (AddressedGap gap in _profile.Addresses)
                {
                    json.WriteStartObject();
                    json.WriteString("indicator", gap.Indicator.Id);
                    json.WriteString("name", gap.Indicator.Name);
                    json.WriteBoolean("measured", gap.IsMeasured);
                    json.WriteStartArray("countries");
                    foreach (IndicatorStanding standing in gap.Others)
                    {
                        json.WriteStartObject();
                        json.WriteString("country", standing.Country.Code.ToString());
                        json.WriteBoolean("gap", standing.IsGap);
                        PracticeJson.WriteStanding(
                            json,
                            standing,
                            _includeRestricted || standing.MayBePassedOn(_release)
                        );
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private IEnumerable<(string Name, string Text)> Fields()
    {
        yield return (
            "Whose",
            _profile.JurisdictionName
                + " ("
                + Practice.Jurisdiction
                + ")"
                + (_profile.Members.IsEmpty ? "" : "; members in this release: " + string.Join(", ", _profile.Members))
        );
        yield return ("Since", PracticeWords.Since(Practice));
        yield return ("Standing", PracticeWords.Standing(Practice));
        yield return ("Run by", Practice.Actor ?? PracticeWords.Unknown);
        yield return ("Approach", Practice.Approach + ", " + Practice.Category);
        yield return ("Stage", string.Join(", ", Practice.Stages));
        yield return ("Layers", string.Join("; ", Practice.Layers.Select(ProtectionLayers.Name)));
        yield return ("Meant for", Practice.Target ?? PracticeWords.Unknown);
        yield return (
            "Provides",
            Practice.Provides.IsEmpty ? PracticeWords.Unknown + " (not coded)" : string.Join(", ", Practice.Provides)
        );
        yield return ("Asks", Practice.Asks ?? PracticeWords.Unknown);
        yield return ("To carry it over", Practice.Transfer ?? PracticeWords.Unknown);
        yield return ("Read at", Practice.Address ?? PracticeWords.Unknown);
        yield return (
            "Status",
            StatusWords.Of(Practice.Status)
                + string.Create(CultureInfo.InvariantCulture, $" · practices.csv row {Practice.Row}")
        );
        if (Practice.Note is { } note)
        {
            yield return ("Note", note);
        }
        foreach (Caution caution in _profile.Cautions)
        {
            yield return ("Caution", caution.Text);
        }
    }

    private static void WriteGap(IAnsiConsole console, AddressedGap gap)
    {
        console.Line(gap.Indicator.Name + " (" + gap.Indicator.Id + ")");
        if (!gap.IsMeasured)
        {
            console.Line("  Not yet measured: where other countries stand is unknown.");
            return;
        }
        IEnumerable<IndicatorStanding> gaps = gap.Others.Where(s => s.IsGap);
        var rows = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        bool any = false;
        foreach (
            (string name, IndicatorStanding[] countries) in ((string, IndicatorStanding[])[])
                [
                    ("no", [.. gaps.Where(s => s.State == EvidenceState.No)]),
                    ("none found", [.. gaps.Where(s => s.State == EvidenceState.NoneFound)]),
                    ("below 100", [.. gaps.Where(s => s.State == EvidenceState.Value).OrderBy(s => s.Score)]),
                    ("unknown", [.. gap.Others.Where(s => s.State == EvidenceState.Unknown)]),
                    ("not applicable", [.. gap.Others.Where(s => s.State == EvidenceState.NotApplicable)]),
                    ("no gap", [.. gap.Others.Where(s => s.Score >= 100)]),
                ]
        )
        {
            if (countries.Length > 0)
            {
                rows.AddRow(Screen.Plain(name), Screen.Plain(string.Join(", ", countries.Select(Country))));
                any = true;
            }
        }
        if (any)
        {
            console.Write(rows);
        }
    }

    private static string Country(IndicatorStanding standing) =>
        standing.Country.Code
        + (standing is { State: EvidenceState.Value, IsGap: true } ? " " + Figures.Score(standing.Score) : "")
        + (standing.Value is not null && !standing.IsVerified ? "*" : "");
}
