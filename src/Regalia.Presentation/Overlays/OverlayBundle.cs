using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Overlays;

/// <summary>What a bundle holds beyond the public one if it is made with an overlay.</summary>
internal static class OverlayBundle
{
    private const string JsonFile = "overlay.json";

    /// <summary>overlay.json and overlay.md; overlay.csv is one of the tables.</summary>
    internal static ImmutableArray<BundleFile> Files(BundleScope scope) =>
        scope.Own is { } own ? [BundleFile.Of(JsonFile, Json(scope) + "\n"), OverlayDocument.Write(scope, own)] : [];

    /// <summary>overlay.json without a line break at its end; an empty answer without an own assessment.</summary>
    internal static string Json(BundleScope scope) =>
        Envelope.Write(
            scope.Result,
            json =>
            {
                if (scope.Own is { } own)
                {
                    OverlayJson.Write(json, own, new OverlayTerms(scope));
                }
            }
        );

    /// <summary>The first line of the README.</summary>
    internal static void Mark(StringBuilder text, BundleScope scope)
    {
        if (scope.Own is { } own)
        {
            text.Append(OverlayDocument.Marked(own)).Append("\n\n");
        }
    }

    /// <summary>The last line of the README.</summary>
    internal static void Close(StringBuilder text, BundleScope scope)
    {
        if (scope.Own is { } own)
        {
            text.Append('\n').Append(OverlayDocument.Marked(own)).Append('\n');
        }
    }

    /// <summary>What the README says of the files.</summary>
    internal static void Contents(StringBuilder text, BundleScope scope)
    {
        if (scope.Own is not null)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {OverlayDocument.FileName} | | The own assessment in short: what to publish first, what reaches which sector. |\n| {JsonFile} | | The own assessment in full, for programs. |\n"
            );
        }
    }

    /// <summary>The options that the README repeats.</summary>
    internal static IEnumerable<string> Options(BundleScope scope) =>
        scope.Own is { Extract: { } extract }
            ?
            [
                "--overlay",
                "FILE",
                "--marking",
                extract.Marking.Word(),
                .. extract.Limit is { } limit ? (string[])["--max-marking", limit.Word()] : [],
            ]
            : [];

    /// <summary>What LICENCES.md says of private answers.</summary>
    internal static void Licence(StringBuilder text, BundleScope scope)
    {
        if (scope.Own is { } own)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## The agency's own answers\n\n{OverlayTable.FileName}, {JsonFile} and {OverlayDocument.FileName} are no part of our own work and not under CC BY 4.0. They are the agency's, and the folder as a whole is {own.Extract.Marking.Label()}.\n"
            );
        }
    }

    /// <summary>What the manifest says.</summary>
    internal static void Manifest(Utf8JsonWriter json, BundleScope scope)
    {
        if (scope.Own is { Extract: { } extract } own)
        {
            json.WriteString("marking", extract.Marking.Label());
            json.WriteString("basis", OverlayScenario.Name);
            json.WriteStartObject("overlay");
            json.WriteString("basis", OverlayAssessment.Mark);
            json.WriteNumber("answers", own.Answers.Count(answer => answer.Answer is not null));
            json.WriteNumber("sectors", extract.Overlay.Sectors.Length);
            json.WriteBoolean("partial", extract.IsPartial);
            json.WriteString("maxMarking", extract.Limit?.Label());
            json.WriteNumber("answersLeftOut", extract.AnswersLeftOut);
            json.WriteNumber("sectorsLeftOut", extract.SectorsLeftOut);
            json.WriteEndObject();
        }
    }
}
