using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Filters;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Which cases the list shows.</summary>
public sealed record CasesChoice
{
    /// <summary>Sources that each tell of it; empty for any.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Country of a victim by any record; null for any.</summary>
    public Iso3? Victim { get; init; }

    /// <summary>Sector of a victim in the words of a source, or <c>unknown</c>; null for any.</summary>
    public string? Sector { get; init; }

    /// <summary>From so many sources at least; 1 = all.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Only those whose records contradict one another.</summary>
    public bool Contradicting { get; init; }

    /// <summary>Which screenful, first = 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The address of the choice.</summary>
    public PageAddress Address
    {
        get
        {
            PageAddress address = PageAddress.Cases.With("source", Sources);
            address = Victim is { } country ? address.With("victim", country.ToString()) : address;
            address = Sector is { } sector ? address.With("sector", sector) : address;
            address = Least > 1 ? address.With("least", Number(Least)) : address;
            address = Contradicting ? address.With("contradicting", "1") : address;
            return Page == 1 ? address : address.With("page", Number(Page));
        }
    }

    /// <summary>In words; empty for every case.</summary>
    public string InWords =>
        string.Join(
            ", ",
            [
                .. Sources.IsEmpty ? [] : (string[])["told by " + string.Join(" and ", Sources)],
                .. Victim is { } country ? (string[])["a victim in " + country] : [],
                .. Sector is null ? [] : (string[])["sector \"" + Sector + "\""],
                .. Least > 1 ? (string[])["at least " + IncidentWords.Count(Least) + " sources"] : [],
                .. Contradicting ? (string[])["with contradictions"] : [],
            ]
        );

    /// <summary>The same choice as the command line makes it.</summary>
    internal string AsOptions =>
        string.Concat(Sources.Select(source => " --told-by " + ShellWord.Quoted(source)))
        + (Victim is { } country ? " --country " + country : "")
        + (Sector is null ? "" : " --sector " + ShellWord.Quoted(Sector))
        + (Least > 1 ? " --sources " + Number(Least) : "")
        + (Contradicting ? " --contradictions" : "");

    internal CaseQuery Query(IncidentArchive archive) =>
        new()
        {
            Filters = Victim is { } country
                ? [archive.Filter("country:" + country)]
                : ImmutableArray<RecordFilter>.Empty,
            Sources = Sources,
            Sector = Sector,
            LeastSources = Least,
            Contradicting = Contradicting,
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
