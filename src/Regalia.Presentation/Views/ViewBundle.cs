using System.Collections.Immutable;
using System.Text;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>
/// A view with all that somebody needs who gets it without us: data, page, charts, what the columns mean, whose figures they
/// are, and the hash of every file.
/// </summary>
public static class ViewBundle
{
    /// <summary>By this word a folder is known for one that Regalia wrote.</summary>
    public const string Kind = "regalia-view-bundle";

    /// <summary>The files; the manifest comes last, for it lists the others. The same view gives the same bytes.</summary>
    public static IEnumerable<BundleFile> Files(ViewSource source, View view)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(view);
        if (view.Bundle is { } bundle)
        {
            return bundle();
        }
        ImmutableArray<BundleFile> files =
        [
            Readme(source, view),
            BundleFile.Of("data.csv", view.Csv()),
            BundleFile.Of("data.json", view.Json() + "\n"),
            BundleFile.Of("page.md", PublicationMarkdown.Write(view.Page)),
            .. view.Page.Figures.Select(f => BundleFile.Of("charts/" + f.Chart.Id + ".svg", f.Chart.Svg(SvgUse.Alone))),
            Codebook(view),
            Licences(source.Release, view),
        ];
        return [.. files, Manifest(source, view, files)];
    }

    private static BundleFile Readme(ViewSource source, View view)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Markdown.Text(view.Page.Title)).Append("\n\n");
        text.Append(Provenance.Line(source.Result)).Append("\n\n");
        if (source.Release.IsModified)
        {
            text.Append(Provenance.ModifiedMark(source.Release)).Append("\n\n");
        }
        text.Append(Provenance.NotAspi).Append("\n\n");
        text.Append(
            """
            | File | What it holds |
            |---|---|
            | data.csv | The main table in all its digits. |
            | data.json | The same and what belongs to it. |
            | page.md | The page in words. |
            | charts/ | Its charts, if it has any. |
            | codebook.csv | Every column of data.csv: type, unit, range, what a blank means. |
            | licences.csv | Whose figures these are and on what terms. |
            | manifest.json | What it was made from; size and SHA-256 of every other file. |

            A blank cell is missing, never zero; where a column `withheld` names a licence there is a value whose publisher has
            not allowed passing it on.

            """
        );
        if (view.Command is { } command)
        {
            text.Append("\nThe same table without a server:\n\n    ").Append(command).Append('\n');
        }
        return BundleFile.Of("README.md", text.ToString());
    }

    private static BundleFile Codebook(View view)
    {
        var csv = new CsvText(["file", "column", "type", "unit", "range", "missing", "description"]);
        foreach (BundleColumn c in view.Columns)
        {
            csv.Text("data.csv").Text(c.Name).Text(c.Type).Text(c.Unit).Text(c.Range).Text(c.Missing);
            csv.Text(c.Description).EndRow();
        }
        return BundleFile.Of("codebook.csv", csv.ToString(), csv.Rows);
    }

    private static BundleFile Licences(EvidenceRelease release, View view)
    {
        var csv = new CsvText([
            "source",
            "title",
            "publisher",
            "edition",
            "address",
            "licence",
            "licence_name",
            "licence_status",
            "open",
            "terms",
        ]);
        foreach (string id in view.Sources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Source source =
                release.Source(id)
                ?? throw new ArgumentException($"\"{id}\" is no source of this release", nameof(view));
            Licence licence = release.LicenceOf(source);
            csv.Text(id).Text(source.Title).Text(source.Publisher).Text(source.Edition).Text(source.Address);
            csv.Text(licence.Id).Text(licence.Name).Text(Words.Of(source.LicenceStatus));
            csv.YesNo(licence.Open).Text(licence.Terms).EndRow();
        }
        return BundleFile.Of("licences.csv", csv.ToString(), csv.Rows);
    }

    private static BundleFile Manifest(ViewSource source, View view, ImmutableArray<BundleFile> files) =>
        BundleFile.Of(
            BundleManifest.FileName,
            Envelope.Write(
                source.Result,
                json =>
                {
                    json.WriteString("kind", Kind);
                    json.WriteString("view", view.Name);
                    json.WriteBoolean("restrictedIncluded", source.ShowsRestricted);
                    json.WriteFiles(files);
                }
            ) + "\n"
        );
}
