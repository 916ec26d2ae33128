using System.Collections.Immutable;
using Regalia.Assessment.Markings;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;

namespace Regalia.Presentation.Plans;

/// <summary>A plan as files for other programs, with a manifest that lists them.</summary>
public static class PlanFiles
{
    /// <summary>Kind of the manifest: by this word a folder is known for one that Regalia wrote.</summary>
    public const string Kind = "regalia-plan-bundle";

    /// <summary>The forms there are: xlsx, csv, ics, md.</summary>
    public static ImmutableArray<string> Forms { get; } = ["xlsx", "csv", "ics", "md"];

    /// <summary>
    /// The files, in the order of <see cref="Forms"/>; the manifest comes last. No calendar where no action has a day.
    /// </summary>
    /// <param name="view">The plan.</param>
    /// <param name="forms">Which of the forms.</param>
    public static ImmutableArray<BundleFile> Of(PlanView view, IReadOnlyCollection<string> forms)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(forms);
        string name = "plan-" + view.Plan.Country + ".";
        ImmutableArray<BundleFile> files =
        [
            .. Forms
                .Where(form => forms.Contains(form, StringComparer.Ordinal))
                .Where(form => form is not "ics" || PlanCalendar.HasDays(view))
                .Select(form =>
                    form switch
                    {
                        "xlsx" => new BundleFile(name + form, [.. PlanWorkbook.Write(view)], view.Rows.Length),
                        "csv" => BundleFile.Of(name + form, PlanCsv.Write(view), view.Rows.Length),
                        "ics" => BundleFile.Of(name + form, PlanCalendar.Write(view)),
                        _ => BundleFile.Of(name + form, PlanMarkdown.Write(view)),
                    }
                ),
        ];
        return [.. files, Manifest(view, files)];
    }

    private static BundleFile Manifest(PlanView view, ImmutableArray<BundleFile> files) =>
        BundleFile.Of(
            BundleManifest.FileName,
            Envelope.Write(json =>
            {
                json.WriteString("kind", Kind);
                json.WriteString("marking", view.Marking.Label());
                json.WriteBoolean("hypothetical", value: true);
                json.WriteString("basis", view.Plan.IsOfOwnAnswers ? "own_answers" : "public_evidence");
                json.WriteString("country", view.Plan.Country.ToString());
                json.WriteString("release", view.Plan.Release);
                json.WriteString("digest", view.Plan.Digest);
                json.WriteStartArray("files");
                foreach (BundleFile file in files)
                {
                    json.WriteStartObject();
                    json.WriteString("path", file.Path);
                    if (file.Rows is { } rows)
                    {
                        json.WriteNumber("rows", rows);
                    }
                    json.WriteNumber("bytes", file.Content.Length);
                    json.WriteString("sha256", file.Sha256);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }) + "\n"
        );
}
