using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Rules;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Releases;

/// <summary>A release of evidence that has passed every check. Immutable; safe to share between threads.</summary>
public sealed class EvidenceRelease
{
    private const string Scanned = "+technology";
    private const string Synthetic = "+synthetic-technology";
    private readonly ReleaseRecords records;
    private readonly ReleaseChanges changes;
    private readonly FrozenDictionary<Iso3, Country> countries;
    private readonly FrozenDictionary<string, Indicator> indicators;
    private readonly FrozenDictionary<string, Indicator> indicatorNames;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<string, Licence> licences;
    private readonly FrozenDictionary<(string Indicator, Iso3 Country), ImmutableArray<Observation>> observations;
    private readonly FrozenDictionary<(string Jurisdiction, string Instrument), Position> positions;
    private readonly FrozenDictionary<(Iso3 Country, string Source), ImmutableArray<IncidentCount>> counts;

    internal EvidenceRelease(
        DataPackage package,
        string directory,
        string digest,
        bool isSealed,
        ReleaseRecords records,
        ImmutableArray<ReleaseTable> tables,
        ImmutableArray<ReleaseDocument> documents,
        ReleaseChanges? changes = null
    )
    {
        this.records = records;
        this.changes = changes ?? ReleaseChanges.None;
        Package = package;
        Directory = directory;
        Digest = digest;
        IsSealed = isSealed;
        Tables = tables;
        Documents = documents;
        Countries = records.Countries;
        Jurisdictions = records.Jurisdictions;
        TechnologyEvidence? added = this.changes.Technology;
        Licences = added is null ? records.Licences : records.Licences.Add(added.Licence);
        Sources = added is null ? records.Sources : records.Sources.Add(added.Source);
        Indicators = added is null ? records.Indicators : records.Indicators.AddRange(added.Indicators);
        Observations = added is null ? records.Observations : records.Observations.AddRange(added.Observations);
        Positions = records.Positions;
        Instruments = records.Instruments;
        Norms = records.Norms;
        Practices = records.Practices;
        Technologies = records.Technologies;
        Claims = records.Claims;
        IncidentCounts = this.changes.IncidentCounts ?? records.IncidentCounts;
        Cautions = records.Cautions;

        countries = Countries.ToFrozenDictionary(country => country.Code);
        indicators = Indicators.ToFrozenDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        indicatorNames = Indicators
            .SelectMany(indicator => new[] { indicator.Id, indicator.Code }.Select(name => (name, indicator)))
            .Where(named => named.name is not null)
            .ToFrozenDictionary(named => named.name!, named => named.indicator, StringComparer.OrdinalIgnoreCase);
        sources = Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        licences = Licences.ToFrozenDictionary(licence => licence.Id, StringComparer.Ordinal);
        observations = Observations
            .GroupBy(observation => (observation.Indicator, observation.Country))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(o => o.Year).ToImmutableArray());
        positions = Positions.ToFrozenDictionary(position => (position.Jurisdiction, position.Instrument));
        counts = IncidentCounts
            .GroupBy(count => (count.Country, count.Source))
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(count => count.Year).ToImmutableArray());
    }

    /// <summary>What datapackage.json says, with the descriptions of files and columns.</summary>
    public DataPackage Package { get; }

    /// <summary>
    /// Version, e.g. <c>2026.1</c>; <c>2026.1+technology</c> with indicators of a scan beside it, and
    /// <c>2026.1+synthetic-technology</c> where what was scanned was made up, so that no output can pass for the release's own.
    /// </summary>
    public string Version =>
        changes.Technology switch
        {
            null => Package.Version,
            { Origin.IsSynthetic: true } => Package.Version + Synthetic,
            _ => Package.Version + Scanned,
        };

    /// <summary>
    /// Whether a file of somebody's own, such as a plan, is for this release: indicators of a scan beside it change no question
    /// and no gap.
    /// </summary>
    public bool IsVersion(string version) =>
        version is not null
        && version.StartsWith(Package.Version, StringComparison.Ordinal)
        && version[Package.Version.Length..] is ("" or Scanned or Synthetic);

    /// <summary>Title for people.</summary>
    public string Title => Package.Title;

    /// <summary>The year that the release describes.</summary>
    public int ReferenceYear => Package.ReferenceYear;

    /// <summary>Full path of the folder. Never part of an output: it differs from machine to machine.</summary>
    public string Directory { get; }

    /// <summary>
    /// SHA-256 of datapackage.json, 64 hexadecimal digits. It stands for the whole release only while
    /// <see cref="IsSealed"/> holds, for the package holds the hashes of the other files.
    /// </summary>
    public string Digest { get; }

    /// <summary>Whether every file is the one that datapackage.json describes.</summary>
    public bool IsSealed { get; }

    /// <summary>
    /// Whether outputs must say "modified release": the files do not match the seal, or they were sealed again under the
    /// version of a published release. A release with a version of its own is not modified, it is another one.
    /// </summary>
    public bool IsModified =>
        !IsSealed
        || !CountsFrom.IsEmpty
        || Technology is not null
        || PublishedReleases.Contradict(Package.Version, Digest);

    /// <summary>
    /// Snapshots of an incident store that the incident counts were taken from instead of the release's own table; empty if they
    /// are the release's.
    /// </summary>
    public ImmutableArray<string> CountsFrom => changes.CountsFrom;

    /// <summary>The records behind counts that were taken from a store; empty if the counts are the release's.</summary>
    public ImmutableArray<CountedIncident> CountedIncidents => changes.CountedIncidents;

    /// <summary>Indicators that were taken from the results of a scan; <see langword="null"/> if all are the release's own.</summary>
    public TechnologyEvidence? Technology => changes.Technology;

    /// <summary>The same release with other incident counts. It says of itself that it is modified.</summary>
    /// <param name="counts">The counts, by tabulations of sources.csv.</param>
    /// <param name="incidents">The records behind them.</param>
    /// <param name="from">The snapshots they were taken from, for every output to name.</param>
    public EvidenceRelease WithIncidentCounts(
        ImmutableArray<IncidentCount> counts,
        ImmutableArray<CountedIncident> incidents,
        ImmutableArray<string> from
    ) => With(changes with { IncidentCounts = counts, CountsFrom = from, CountedIncidents = incidents });

    /// <summary>The same release with indicators of a scan beside its own. It says of itself that it is modified.</summary>
    /// <param name="technology">The indicators, with all they rest on; the release must have none of them.</param>
    public EvidenceRelease WithTechnology(TechnologyEvidence technology) =>
        With(changes with { Technology = technology });

    private EvidenceRelease With(ReleaseChanges changed) =>
        new(Package, Directory, Digest, IsSealed, records, Tables, Documents, changed);

    /// <summary>All tables as text, in the order of the package, also those that the program does not know.</summary>
    public ImmutableArray<ReleaseTable> Tables { get; }

    /// <summary>Files that are no tables, such as the framework.</summary>
    public ImmutableArray<ReleaseDocument> Documents { get; }
    public ImmutableArray<Country> Countries { get; }
    public ImmutableArray<Jurisdiction> Jurisdictions { get; }
    public ImmutableArray<Licence> Licences { get; }
    public ImmutableArray<Source> Sources { get; }
    public ImmutableArray<Indicator> Indicators { get; }
    public ImmutableArray<Observation> Observations { get; }
    public ImmutableArray<Position> Positions { get; }
    public ImmutableArray<Instrument> Instruments { get; }
    public ImmutableArray<Norm> Norms { get; }
    public ImmutableArray<Practice> Practices { get; }
    public ImmutableArray<Technology> Technologies { get; }
    public ImmutableArray<Claim> Claims { get; }
    public ImmutableArray<IncidentCount> IncidentCounts { get; }
    public ImmutableArray<Caution> Cautions { get; }

    /// <summary>The framework, as text of framework.yaml.</summary>
    public ReleaseDocument Framework =>
        Documents.First(d => string.Equals(d.Name, TableContract.Framework, StringComparison.Ordinal));

    /// <summary>The questions for ministries, as text of checklist.yaml; <see langword="null"/> if the release has none.</summary>
    public ReleaseDocument? Checklist =>
        Documents.FirstOrDefault(d => string.Equals(d.Name, TableContract.Checklist, StringComparison.Ordinal));

    /// <summary>A country; <see langword="null"/> if the release does not assess it.</summary>
    public Country? Country(Iso3 code) => countries.GetValueOrDefault(code);

    /// <summary>An indicator by id or code, in any case; <see langword="null"/> if there is none.</summary>
    public Indicator? Indicator(string idOrCode) =>
        indicators.GetValueOrDefault(idOrCode) ?? indicatorNames.GetValueOrDefault(idOrCode);

    /// <summary>A source; <see langword="null"/> if there is none of this id.</summary>
    public Source? Source(string id) => sources.GetValueOrDefault(id);

    /// <summary>The licence of a source.</summary>
    /// <exception cref="ArgumentException">The source is not of this release.</exception>
    public Licence LicenceOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return licences.GetValueOrDefault(source.Licence)
            ?? throw new ArgumentException($"\"{source.Licence}\" is no licence of this release", nameof(source));
    }

    /// <summary>The licence of a source, by the id of the source.</summary>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public Licence LicenceOf(string source) =>
        LicenceOf(
            Source(source) ?? throw new ArgumentException($"\"{source}\" is no source of this release", nameof(source))
        );

    /// <summary>Whether a value, with all it was computed from, comes under licences that let it be passed on.</summary>
    public bool MayBePassedOn(IndicatorValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (value.Observation is null || LicenceOf(value.Observation.Source).Open)
            && value.Inputs.All(MayBePassedOn);
    }

    /// <summary>
    /// What is observed of an indicator in a country, newest first, with unknown rows; empty if nothing.
    /// </summary>
    /// <param name="indicator">Id of the indicator, exactly.</param>
    /// <param name="country">The country.</param>
    public ImmutableArray<Observation> ObservationsOf(string indicator, Iso3 country) =>
        observations.TryGetValue((indicator, country), out ImmutableArray<Observation> found) ? found : [];

    /// <summary>
    /// Where a country or group stands on an instrument; <see langword="null"/> if the release does not say.
    /// </summary>
    public Position? PositionOf(string jurisdiction, string instrument) =>
        positions.GetValueOrDefault((jurisdiction, instrument));

    /// <summary>
    /// The counts of one source for a country, oldest first; empty if it has none. A year that is not there was not
    /// counted.
    /// </summary>
    public ImmutableArray<IncidentCount> CountsOf(Iso3 country, string source) =>
        counts.TryGetValue((country, source), out ImmutableArray<IncidentCount> found) ? found : [];
}
