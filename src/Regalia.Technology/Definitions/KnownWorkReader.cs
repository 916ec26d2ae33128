using System.Text.RegularExpressions;

namespace Regalia.Technology.Definitions;

/// <summary>Reads a work that a query is held against.</summary>
internal static partial class KnownWorkReader
{
    private const int FirstYear = 1600;
    private const int LastYear = 2100;

    internal static KnownWork Read(DefinitionEntry entry)
    {
        KnownWork work = new(
            entry.Text("title"),
            entry.Integer("year", FirstYear, LastYear),
            entry.Text("identifier"),
            entry.TextOrNone("terms") ?? "",
            entry.Text("reason"),
            entry.Text("checked_at")
        );
        if (work.Identifier.Length > 0 && !Identifier().IsMatch(work.Identifier))
        {
            entry.Report(
                "identifier",
                work.Identifier,
                "a DOI (10.…/…) or an arXiv number",
                "write it without https://doi.org/"
            );
        }

        if (
            work.CheckedAt.Length > 0
            && !(
                Uri.TryCreate(work.CheckedAt, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http"
            )
        )
        {
            entry.Report("checked_at", work.CheckedAt, "a public address", "write it with https://");
        }

        entry.RefuseTheRest();
        return work;
    }

    [GeneratedRegex(
        @"^(10\.[0-9]{4,9}(\.[0-9]+)*/\S+|(arXiv:)?([0-9]{4}\.[0-9]{4,5}|[a-z-]+(\.[A-Z]{2})?/[0-9]{7})(v[0-9]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Identifier();
}
