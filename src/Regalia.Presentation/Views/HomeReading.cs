using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>How the home page is to be read, and where each reader goes on.</summary>
internal static class HomeReading
{
    internal static ImmutableArray<Block> Of(ViewSource source) => [Doors(), HowToRead(source.Framework.Labels)];

    private static Section Doors() =>
        new(
            "doors",
            "Where to go on",
            [
                new BulletList([
                    Prose.Strong("Policy analyst. ")
                        + "Brief a minister: "
                        + Prose.To("compare two countries", PageAddress.Compare())
                        + ", open a profile, follow a figure to its source, take the report along.",
                    Prose.Strong("Cyber agency. ")
                        + "See "
                        + Prose.To("which layer of the economy duties and services leave out", PageAddress.Layers)
                        + "; score your own country with answers that stay on your machine: "
                        + Prose.Code("regalia overlay new ISO3")
                        + ".",
                    Prose.Strong("Intellectual-property office. ")
                        + "Find "
                        + Prose.To("what other countries do for owners of know-how", PageAddress.Practices)
                        + ", by gap and by how like your country they are.",
                    Prose.Strong("Research security. ")
                        + "See "
                        + Prose.To(
                            "what states have promised one another, and what no promise covers",
                            PageAddress.Guardrails
                        )
                        + ", and "
                        + Prose.To("what has been published on technology leads", PageAddress.Claims)
                        + ".",
                ]),
            ]
        );

    private static Section HowToRead(LabelRules labels) =>
        new(
            "reading",
            "How to read it",
            [
                new BulletList([
                    ScoreWords.HowToRead,
                    $"A label stands alone where at least {ScoreWords.Percent(labels.SingleAt)} of the draws gave it; otherwise the "
                        + $"shortest run of neighbours that holds {ScoreWords.Percent(labels.RunAt)} is shown.",
                    $"No label is given where less than {ScoreWords.Percent(labels.CoverageMinimum)} of a dimension's weight has "
                        + "evidence. Missing is not zero.",
                    "High exposure says that there is much to lose, not that it was lost. Counts of incidents are counts of reports: "
                        + "who looks harder sees more.",
                    Prose.To("How the scores are made, and what they leave out", PageAddress.Method) + ".",
                ]),
                new Note(NoteKind.Reading, ReleaseLine.NotAspi),
            ]
        );
}
