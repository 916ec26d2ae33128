using System.Collections.Immutable;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>One subject of the page on the project, with what is said of it.</summary>
/// <param name="Id">Its place on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Statements">A paragraph each.</param>
internal sealed record AboutTopic(string Id, string Title, ImmutableArray<Prose> Statements)
{
    internal static ImmutableArray<AboutTopic> All(ViewSource source) =>
        [
            new(
                "independence",
                "Independence",
                [
                    ReleaseLine.NotAspi
                        + " The Australian Strategic Policy Institute has neither made nor approved anything here, nor has any other "
                        + "publisher whose figures are used.",
                    "The project follows a framework that the Institute published as reports, and turns it into something that can be "
                        + "re-run: evidence, weights and assumptions are data with stated reasons, and anybody may change them and see "
                        + "what moves.",
                    "A score changes only with evidence, weights or assumptions that everybody can read.",
                ]
            ),
            new(
                "neutrality",
                "Neutrality",
                [
                    "Accusations belong to those who made them. A state is named as an actor only inside a statement with its author "
                        + "and date; no page and no score says who steals.",
                    "Threat is counted from published reports without regard to who is accused. Reports are not attacks: what nobody "
                        + "noticed or published is in none of them.",
                    "A low score is no reproach. It may come from a law that was not found, a value that nobody published, or a question "
                        + "that this framework does not ask. Missing is never counted as zero.",
                    "Labels and scores are not ranks. Two countries that cannot be told apart are shown as such.",
                ]
            ),
            new(
                "borders",
                "Borders and names",
                [
                    "Maps are small-scale pictures for finding countries, no statement on any border, claim or status. Shapes are those "
                        + "of Natural Earth, simplified; disputed borders are not settled by how they are drawn here.",
                    "The grid of tiles shows the same without any border and is an equal way to read it; so is the table. Countries too "
                        + "small to be seen on the map stand in both.",
                    "Country names are short English names in general use, codes are ISO 3166-1. Either says nothing about sovereignty.",
                ]
            ),
            new(
                "privacy",
                "Privacy",
                [
                    "Nothing leaves the machine. Pages, fonts and maps come from the program itself; it calls no other host, counts no "
                        + "visitors and sets no cookies. A link to a source is followed only if you click it.",
                    "Files with own answers and plans are opened on your machine, held in memory, and never stored or sent. Each carries "
                        + "its TLP marking; what is marked higher than its readers may see is refused, not trimmed in silence.",
                ]
            ),
            new(
                "accessibility",
                "Accessibility",
                [
                    "The aim is WCAG 2.2, levels A and AA. Every chart has the same figures as a table; colour never stands alone but "
                        + "beside words and patterns; everything works by keyboard and without JavaScript; text reflows at 320 pixels; "
                        + "pages print.",
                    "Tested by machine on every kind of page in light and dark, and by keyboard journeys. Known limits: no test yet with "
                        + "people who use screen readers daily; wide matrices have to be scrolled sideways inside their frame; pages are in "
                        + "English, while sources are in many languages.",
                ]
            ),
            new(
                "licences",
                "Licences",
                [
                    "The program is under the MIT licence. Our own codes, counts, framework and texts are under CC BY 4.0; figures of "
                        + "others keep their publisher's terms, which "
                        + Prose.To("the page on data", PageAddress.Data.At("licences"))
                        + " lists source by source.",
                    "Fonts: Source Serif 4 and IBM Plex Sans, under the SIL Open Font License 1.1. Shapes of the map: Natural Earth, in "
                        + "the public domain, by way of the world-atlas package (ISC licence).",
                ]
            ),
            new(
                "problems",
                "Report a problem",
                [
                    "Every figure leads to its source. If a source says something else, or a better one exists, say which country and "
                        + "indicator, what stands there, what should stand there, and where it can be read: by an issue or a change to "
                        + "the project's repository. How evidence is changed is described in its docs, under contributing evidence.",
                    "The release names "
                        + MeasureWords.Count(source.Result.Tasks.Length, "value", "values")
                        + " that most need checking; "
                        + Prose.Code("regalia evidence todo")
                        + " lists them in order.",
                    "Faults that touch security are reported to the maintainers in private before they are made public.",
                ]
            ),
        ];
}
