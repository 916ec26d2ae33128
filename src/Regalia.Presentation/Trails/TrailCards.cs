using System.Globalization;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Trails;

/// <summary>One card for each piece of evidence: an observation, a position, a tabulation of incidents.</summary>
internal static class TrailCards
{
    internal static Section Section(TrailSubject subject)
    {
        Card[] cards = [.. Scored(subject), .. Tabulations(subject), .. Others(subject)];
        return new(
            "evidence",
            "The evidence, piece by piece",
            cards.Length == 0
                ?
                [
                    new Note(
                        NoteKind.Empty,
                        "The release holds no observation of it for this country: nobody has looked, or nothing was read. "
                            + "What to check first is listed by "
                            + Prose.Code($"regalia evidence todo {subject.Country.Code.ToString()}")
                            + "."
                    ),
                ]
                :
                [
                    new Note(
                        NoteKind.Reading,
                        "The release keeps no quotes and no archived copies of its sources. It names source, edition and place, so that each piece can "
                            + "be read where it was published."
                    ),
                    new CardList([.. cards]),
                ]
        );
    }

    private static IEnumerable<Card> Scored(TrailSubject subject) =>
        subject.Trail.Value is { } value
            ? EvidenceTerms
                .Roots(value)
                .DistinctBy(root => (root.Observation?.Row, root.Position?.Row))
                .Select(root => Scored(subject, root))
                .OfType<Card>()
            : [];

    private static Card? Scored(TrailSubject subject, IndicatorValue root) =>
        root switch
        {
            { Observation: { } observation } => Observed(subject, observation, "Counts in the value"),
            { Position: { } position } => Taken(subject, root, position),
            _ => null,
        };

    private static IEnumerable<Card> Others(TrailSubject subject) =>
        subject
            .Trail.Observations.Where(o => o != subject.Trail.Value?.Observation)
            .Select(o => Observed(subject, o, "Does not count in the value"));

    private static Card Observed(TrailSubject subject, Observation observation, string role)
    {
        Source source = subject.Release.Source(observation.Source)!;
        return new(
            "observation-" + Digits.Of(observation.Row),
            ScoreWords.Linked(source.Title, Link.Out(source.Address)),
            [
                new Facts([
                    new Fact("What it says", Says(subject, observation)),
                    .. FactsOf(subject, source),
                    new Fact("Place in the source", Place(observation.Locator)),
                    new Fact("Status", StatusWords.Of(observation.Status)),
                    .. observation.Note is { } note ? (Fact[])[new Fact("Note", note)] : [],
                    new Fact(
                        "In the release",
                        observation.Row > 0
                            ? Prose.Code($"observations.csv, row {Digits.Of(observation.Row)}")
                            : observation.Place
                    ),
                ]),
            ]
        )
        {
            Kicker = $"{role} · {subject.NameOf(observation.Indicator)} · {Digits.Of(observation.Year)}",
        };
    }

    private static Prose Says(TrailSubject subject, Observation observation)
    {
        if (subject.Terms.Withheld(observation) is { IsEmpty: false } licences)
        {
            return Prose.Strong(ScoreWords.Withheld)
                + $": the licence ({subject.Terms.Names(licences)}) does not let it be passed on."
                + Publisher(subject.Release.LicenceOf(observation.Source));
        }
        if (observation.Value is not { } value || subject.Release.Indicator(observation.Indicator) is not { } indicator)
        {
            return Prose.Strong(StatusWords.Of(observation.State));
        }
        return Prose.Strong(ValueWords.InWords(indicator, ValueWords.Published(value), value))
            + (observation.StandardError is { } error ? $", standard error {ValueWords.Published(error)}" : "")
            + (ValueWords.State(observation.State) is { } state ? $" ({state})" : "");
    }

    // The address of the source is where it was read, which may be a copy; the terms stand with the publisher.
    private static Prose Publisher(Licence licence) =>
        Link.Out(licence.Address) is { } address
            ? " Its publisher: " + Prose.To(address.Outside!.Host, address) + "."
            : Prose.None;

    private static Card Taken(TrailSubject subject, IndicatorValue root, Position position) =>
        new(
            "position-" + Digits.Of(position.Row),
            Prose.To(subject.NameOf(position.Instrument), PageAddress.Instrument(position.Instrument)),
            [
                new Facts([
                    new Fact(
                        "What it says",
                        Prose.Strong(GuardrailWords.Code(position.Commitment).Replace('_', ' '))
                            + (ValueWords.State(root.State) is { } state ? $" ({state})" : "")
                    ),
                    new Fact("Date", position.Date ?? "not given"),
                    new Fact("Read at", Place(position.Address)),
                    new Fact("Status", StatusWords.Of(position.Status)),
                    .. position.Note is { } note ? (Fact[])[new Fact("Note", note)] : [],
                    new Fact("In the release", Prose.Code($"positions.csv, row {Digits.Of(position.Row)}")),
                ]),
            ]
        )
        {
            Kicker = "Counts in the value · position",
        };

    private static IEnumerable<Card> Tabulations(TrailSubject subject) =>
        subject.Trail.Estimates.Select(e => Tabulated(subject, e.Window, e.Posterior));

    private static Card Tabulated(TrailSubject subject, ThreatWindow window, ThreatPosterior posterior)
    {
        Source source = subject.Release.Source(window.Window.SourceId)!;
        return new(
            "counts-" + Anchor.Of(source.Id),
            ScoreWords.Linked(source.Title, Link.Out(source.Address)),
            [
                new Facts([
                    new Fact("What it says", Counted(subject, window, posterior)),
                    .. FactsOf(subject, source),
                    new Fact(
                        "In the release",
                        Prose.Code($"incident_counts.csv, {source.Id}, {subject.Country.Code.ToString()}")
                    ),
                ]),
            ]
        )
        {
            Kicker = $"Counts in the estimate · {Digits.Of(window.Window.From)} to {Digits.Of(window.Window.To)}",
        };
    }

    private static Prose Counted(TrailSubject subject, ThreatWindow window, ThreatPosterior posterior) =>
        subject.Terms.Withheld(window) is { IsEmpty: false } licences
            ? $"{ScoreWords.Withheld}: {subject.Terms.Names(licences)}"
        : posterior.Counts is { } counts
            ? Prose.Strong($"{Digits.Of(counts.Incidents)} incidents, {Digits.Of(counts.Espionage)} of them espionage")
                + ": "
                + string.Join(", ", counts.ByYear.Select(y => $"{Digits.Of(y.Year)}: {Digits.Of(y.Count)}"))
        : "not counted: what all countries suggest stands alone";

    private static IEnumerable<Fact> FactsOf(TrailSubject subject, Source source)
    {
        Licence licence = subject.Release.LicenceOf(source);
        yield return new Fact("Publisher", source.Publisher);
        yield return new Fact("Edition", source.Edition ?? "not given");
        yield return new Fact(
            "Read on",
            source.Retrieved?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not recorded"
        );
        yield return new Fact(
            "Licence",
            ScoreWords.Linked(licence.Name, Link.Out(licence.Address))
                + (licence.Open ? "" : " (not open)")
                + (source.LicenceStatus == VerificationStatus.Sourced ? "" : ", unverified")
        );
        if (source.Note is { } note)
        {
            yield return new Fact("About the source", note);
        }
    }

    // A long address as text would break narrow screens, and says less than its host.
    private static Prose Place(string? locator) =>
        locator is null ? "not given"
        : Link.Out(locator) is { } address ? Prose.To("page at " + address.Outside!.Host, address)
        : locator;
}
