using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Places;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Records of the open store that tell of one event: list of cases, one case.</summary>
internal static class CaseRoutes
{
    private const int MostPages = 100_000;

    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "cases",
            "Incidents",
            "Cases across the sources of the open store: facets with counts, and the cases that are left.",
            List,
            _ => [PageAddress.Cases]
        )
        {
            Query =
            [
                new("source", "Only cases of which each of these sources tells.", "cfr~csis") { IsList = true },
                new("victim", "Only cases with a victim in this country, ISO 3166-1 alpha-3.", "VNM"),
                new(
                    "sector",
                    "Only cases with a victim of this sector, in the words of a source; or unknown.",
                    "unknown"
                ),
                new("least", "Only cases of which at least so many sources tell.", "2"),
                new("contradicting", "1 for cases whose records contradict one another.", "1") { Values = ["1"] },
                new("page", "Which 50 of the cases, first = 1.", "2"),
            ],
            IsCostly = true,
        },
        new(
            "case",
            "Incidents",
            "One case: each source's own values side by side, contradictions, victims, attributions with their authors, links with reasons.",
            Case,
            _ => []
        )
        {
            Query = [new("id", "Id of the case, or of any record in it: source and id.", "cfr:450")],
            IsCostly = true,
        },
    ];

    private static View List(PageRequest request)
    {
        if (request.Source.Incidents is not { Snapshots.IsEmpty: false } archive)
        {
            return CasesView.Closed();
        }
        var choice = new CasesChoice
        {
            Sources =
            [
                .. request.List("source").Select(name => SourceOf(archive, name)).Distinct(StringComparer.Ordinal),
            ],
            Victim = request.Text("victim") is { } country ? CountryOf(country) : null,
            Sector = request.Text("sector") is { } sector ? SectorOf(archive, sector) : null,
            Least = Number(request, "least", 1, archive.Snapshots.Length),
            Contradicting = request.Text("contradicting") is not null,
            Page = Number(request, "page", 1, MostPages),
        };
        int last = CasesView.Pages(request.Source, choice);
        return choice.Page <= last
            ? CasesView.Of(request.Source, choice)
            : throw AddressException.NotFound(
                string.Create(CultureInfo.InvariantCulture, $"There is no page {choice.Page}: the last is {last}."),
                Prose.To("The first of these cases", (choice with { Page = 1 }).Address)
            );
    }

    private static View Case(PageRequest request)
    {
        if (request.Source.Incidents is not { Snapshots.IsEmpty: false } archive)
        {
            return CaseView.Closed();
        }
        string? id = request.Text("id");
        int colon = id?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (id is null || colon < 1)
        {
            throw AddressException.Malformed(
                "A case is named by the source and id of a record in it: id=cfr:450.",
                Prose.To("All cases", PageAddress.Cases)
            );
        }
        return archive.Cases.Find(new RecordReference(id[..colon], id[(colon + 1)..])) is { } detail
            ? CaseView.Of(request.Source, detail)
            : throw AddressException.NotFound(
                "No record \""
                    + AddressText.Shown(id)
                    + "\" is among the latest vintages of the sources, of which cases are made.",
                Prose.To("All cases", PageAddress.Cases)
            );
    }

    private static string SourceOf(IncidentArchive archive, string name) =>
        CaseArchive
            .Latest(archive.Snapshots)
            .Select(s => s.Source.Name)
            .FirstOrDefault(source => string.Equals(source, name, StringComparison.Ordinal))
        ?? throw AddressException.NotFound(
            "source: the store holds no \""
                + AddressText.Shown(name)
                + "\"; it has "
                + string.Join(", ", CaseArchive.Latest(archive.Snapshots).Select(s => s.Source.Name))
                + ".",
            Prose.To("All cases", PageAddress.Cases)
        );

    private static Iso3 CountryOf(string word) =>
        Iso3.TryParse(word.ToUpperInvariant(), out Iso3 code) && Gazetteer.Find(code) is not null
            ? code
            : throw AddressException.Malformed(
                "victim: \"" + AddressText.Shown(word) + "\" is no country of ISO 3166-1 alpha-3, such as VNM.",
                Prose.To("All cases", PageAddress.Cases)
            );

    // Another text than a source has would be an empty list that looks like a finding.
    private static string SectorOf(IncidentArchive archive, string text) =>
        CaseArchive
            .Latest(archive.Snapshots)
            .Select(snapshot => archive.Marks(snapshot).FindSector(text))
            .FirstOrDefault(found => found is not null)
        ?? throw AddressException.NotFound(
            "sector: no record has \""
                + AddressText.Shown(text)
                + "\"; expected a word of a source, as the form lists them.",
            Prose.To("All cases", PageAddress.Cases)
        );

    private static int Number(PageRequest request, string parameter, int least, int most)
    {
        if (request.Text(parameter) is not { } text)
        {
            return least;
        }
        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least
            && number <= most
            ? number
            : throw AddressException.Malformed(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parameter}: \"{AddressText.Shown(text)}\"; expected a whole number from {least} to {most}."
                ),
                Prose.To("All cases", PageAddress.Cases)
            );
    }
}
