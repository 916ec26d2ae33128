using Regalia.Presentation.Publications;
using Regalia.Presentation.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;
using Regalia.Technology.Results;

namespace Regalia.Presentation.Views;

/// <summary>What was searched for, and where the figures come from.</summary>
internal static class TechnologyQuery
{
    private const string TextPlace = "query-text";

    internal static IEnumerable<Block> Sections(
        TechnologyArchive archive,
        MatchedTechnology technology,
        PageAddress page
    )
    {
        CatalogueEntry? entry = archive.Definition(technology);
        yield return new Section(
            "provenance",
            "Where it comes from",
            [
                new Facts([
                    .. TechnologyNotes.Provenance(archive.Results),
                    new(
                        "Query",
                        (
                            technology.Status == DefinitionStatus.Draft
                                ? "draft, not held against known works"
                                : "held against known works"
                        )
                            + (
                                entry is null
                                    ? (Prose)
                                        "; the definitions of this release do not have it, so that its words are not shown"
                                    : "; " + Prose.To("its text", page.At(TextPlace))
                            )
                    ),
                    new("Digest of the query", Prose.Code(technology.QueryDigest)),
                ]),
            ]
        );
        if (entry is null)
        {
            yield break;
        }
        QueryExplanation words = QueryExplanation.Of(entry.Query);
        yield return new Section(
            "query",
            "What was searched for",
            [
                new Paragraph(entry.Definition.Scope),
                new Paragraph(Prose.Strong("Left out: ") + entry.Definition.LeftOut),
                new Disclosure(
                    "The query in words",
                    [
                        new Paragraph("A work matches where title or abstract has " + words.Words),
                        new BulletList([.. words.Parts.Select(p => (Prose)Inline(p))]),
                    ]
                ),
                new Section(
                    TextPlace,
                    "The query as it is written",
                    [.. Lines(entry.Query.Text).Select(line => new Paragraph(Prose.Code(line)))]
                ),
            ]
        );
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);

    // "all of these: (the word "a"; one of these or more: (…))".
    private static string Inline(QueryExplanation part) =>
        part.Parts.IsEmpty ? part.Words : part.Words + " (" + string.Join("; ", part.Parts.Select(Inline)) + ")";
}
