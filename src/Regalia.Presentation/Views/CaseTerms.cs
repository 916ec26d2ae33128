using System.Collections.Immutable;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The sources of cases with their terms and with what one of their records stands for.</summary>
internal static class CaseTerms
{
    internal static Disclosure Of(ImmutableArray<Snapshot> snapshots) =>
        new(
            "Sources, units and licences",
            [
                new Facts([
                    .. snapshots.Select(s => new Fact(
                        s.Name,
                        (
                            Link.Out(s.Source.Address) is { } link
                                ? Prose.To(s.Source.Title, link)
                                : (Prose)s.Source.Title
                        )
                            + ", "
                            + s.Source.Publisher
                            + ". Unit of record: "
                            + s.Source.UnitWarning
                            + " Dates: "
                            + s.Source.DateWarning
                            + " Licence: "
                            + IncidentWords.Terms(s)
                            + "."
                    )),
                ]),
            ]
        );
}
