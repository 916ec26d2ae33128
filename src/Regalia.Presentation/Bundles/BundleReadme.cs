using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Regalia.Assessment.Labels;
using Regalia.Evidence;
using Regalia.Presentation.Briefs;
using Regalia.Presentation.Overlays;

namespace Regalia.Presentation.Bundles;

/// <summary>README.md of a bundle: what is in it, how to read it, how it was made.</summary>
internal static class BundleReadme
{
    internal static BundleFile Write(BundleScope scope, ImmutableArray<BundleFile> tables)
    {
        var text = new StringBuilder();
        OverlayBundle.Mark(text, scope);
        Title(text, scope);
        Contents(text, scope, tables);
        Reading(text, scope);
        Making(text, scope);
        OverlayBundle.Close(text, scope);
        return BundleFile.Of("README.md", text.ToString());
    }

    private static void Title(StringBuilder text, BundleScope scope)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Exposure to state-sponsored theft of know-how: assessment of {CountryCount(scope)}

            {Provenance.Line(scope.Result)}


            """
        );
        if (scope.Release.IsModified)
        {
            text.Append(Provenance.ModifiedMark(scope.Release)).Append("\n\n");
        }
        text.Append(Provenance.NotAspi).Append("\n\n");
        if (scope.Made is { } made)
        {
            text.Append("Made on ").Append(made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(".\n\n");
        }
    }

    private static void Contents(StringBuilder text, BundleScope scope, ImmutableArray<BundleFile> tables)
    {
        text.Append("## What is in it\n\n| File | Rows | What it holds |\n|---|--:|---|\n");
        text.Append("| briefs/ | | A brief of each country, to be read in two minutes. |\n");
        foreach ((BundleTable table, BundleFile file) in scope.Tables.Zip(tables))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {file.Path} | {file.Rows} | {Markdown.Cell(table.Description)} |\n"
            );
        }
        OverlayBundle.Contents(text, scope);
        text.Append("| codebook.csv | | Every column of every table: type, unit, range, what a blank means. |\n");
        text.Append("| LICENCES.md | | Whose figures these are and on what terms. |\n");
        text.Append("| CITATION.cff | | How to cite this. |\n");
        text.Append("| manifest.json | | Size and SHA-256 of every file, and all that was chosen. |\n\n");
    }

    private static void Reading(StringBuilder text, BundleScope scope)
    {
        text.Append(
            """
            ## How to read it

            - Tables are UTF-8, comma-separated, with a header row; numbers have a decimal point and all their digits. Lists
              inside a cell are joined with `|`. A text that begins like a formula has an apostrophe before it.
            - Scores run from 0 to 100. `value` is the median of the draws, `low` and `high` hold 90 % of them, `as_coded` is
              the score from the values as published at the stated weights.
            - **Blank is not zero.** A blank cell is missing, unless the column `withheld` names a licence: then there is a
              value, and its publisher has not allowed passing it on. `none_found`, `no`, `unknown` and `not_applicable` in
              1_values.csv are four different things.
            - A value that nobody has read at its source is `unverified` and counts with a wider error.
            - Counts of incidents are counts of reports, not of attacks.


            """
        );
        int insufficient = scope.Countries.Count(c => c.Label.Range is null);
        if (insufficient > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{insufficient} of {scope.Countries.Length} countries have no label: {LabelOutcome.InsufficientEvidence}.\n\n"
            );
        }
    }

    private static void Making(StringBuilder text, BundleScope scope)
    {
        text.Append("## How it was made\n\n    ").Append(Command(scope)).Append("\n\n");
        text.Append(
            "Seed, draws and evidence are all it depends on: the same command gives the same bytes on any machine.\n"
        );
        text.Append(
            !scope.Countries.Any(c => c.Indicators.Any(i => !scope.Terms.Restricting(i).IsEmpty))
                ? "Every figure used is under an open licence: see LICENCES.md.\n"
            : scope.IncludeRestricted
                ? "Figures whose licences are not open are included: see LICENCES.md before you pass this on.\n"
            : "Figures whose licences are not open were used, and are left blank here: see LICENCES.md.\n"
        );
        bool isAlone = scope.Release.CountsFrom.IsEmpty && scope.Release.Technology is null;
        if (!scope.Release.CountsFrom.IsEmpty)
        {
            text.Append(
                "The incident store has to be named with `--incidents`; incidents.csv names every record behind a count.\n"
            );
        }
        if (scope.Release.Technology is { Origin: var origin })
        {
            text.Append(
                "The results of the scan have to be named with `--technology`; technologies.csv has each country's place in each technology.\n"
            );
            TechnologiesApart(text, "Counted although their definitions are drafts", origin.Drafts);
            TechnologiesApart(text, "Left out, for their definitions are drafts", origin.DraftsLeftOut);
            TechnologiesApart(
                text,
                "Left out, for the window holds no located top credit of theirs",
                origin.WithoutWorks
            );
        }
        if (isAlone && scope.Release.IsModified)
        {
            text.Append("The folder of the modified release has to be named with `--data`.\n");
        }
        text.Append("\nPart of the framework, but not yet measured, and so a limitation of every label: ");
        text.AppendJoin("; ", scope.Result.NotYetMeasured.Select(i => Markdown.Text(i.Name))).Append(".\n");
    }

    private static void TechnologiesApart(StringBuilder text, string why, ImmutableArray<string> ids)
    {
        if (!ids.IsEmpty)
        {
            text.Append(why).Append(": ").AppendJoin(", ", ids).Append(".\n");
        }
    }

    private static string Command(BundleScope scope)
    {
        var words = new List<string> { "regalia", "assess" };
        if (scope.Countries.Length < scope.Result.Countries.Length)
        {
            words.AddRange(scope.Countries.Select(c => c.Country.Code.ToString()));
        }
        words.AddRange(["--seed", Digits.Of(scope.Result.Seed), "--draws", Digits.Of(scope.Result.Draws)]);
        EvidenceSelection selection = scope.Result.Selection;
        if (selection.VerifiedOnly)
        {
            words.Add("--verified-only");
        }
        if (selection.OpenLicencesOnly)
        {
            words.AddRange(["--licence", "open"]);
        }
        if (!scope.Release.CountsFrom.IsEmpty)
        {
            words.AddRange(["--incidents", "DIR"]);
        }
        if (scope.Release.Technology is { Origin: var origin })
        {
            words.AddRange([
                "--technology",
                "DIR",
                "--technology-window",
                Digits.Of(origin.From) + ".." + Digits.Of(origin.To),
            ]);
            if (!origin.Drafts.IsEmpty)
            {
                words.Add("--technology-drafts");
            }
        }
        if (scope.Release is { CountsFrom.IsEmpty: true, Technology: null, IsModified: true })
        {
            words.AddRange(["--data", "DIR", "--unsealed"]);
        }
        if (scope.IncludeRestricted)
        {
            words.Add("--include-restricted");
        }
        words.AddRange(OverlayBundle.Options(scope));
        words.AddRange(["--out", "DIR"]);
        return string.Join(' ', words);
    }

    private static string CountryCount(BundleScope scope) =>
        scope.Countries is [var only] ? only.Country.Name : Digits.Of(scope.Countries.Length) + " countries";
}
