using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Releases;

/// <summary>The files of a release with their sizes and digests.</summary>
/// <param name="release">The release.</param>
public sealed class ReleaseFilesReport(EvidenceRelease release)
{
    private const string NotSealed = "not sealed";

    /// <summary>What the columns of <see cref="Csv"/> mean.</summary>
    public static ImmutableArray<BundleColumn> Columns { get; } =
    [
        BundleColumn.Text("name", "Name of the resource."),
        BundleColumn.Text("file", "File inside the release folder."),
        BundleColumn.Text("format", "Its format.", "not given"),
        BundleColumn.Whole("rows", "", "0 or more", "Rows without the header.", "not a table, or not sealed"),
        BundleColumn.Whole("bytes", "bytes", "0 or more", "Size.", NotSealed),
        BundleColumn.Text("sha256", "SHA-256 of the file, 64 hexadecimal digits.", NotSealed),
        BundleColumn.Text("description", "What it holds.", "not given"),
    ];

    /// <summary>One line a file.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Table table = Screen.Table("File", "Rows", "Bytes", "SHA-256");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (PackageResource file in release.Package.Resources)
        {
            table.AddRow(
                Screen.Plain(file.Path),
                Screen.Plain(Number(file.RowCount)),
                Screen.Plain(Number(file.Bytes)),
                Screen.Plain(Digest(file)?[..16] ?? NotSealed)
            );
        }
        console.Write(table);
        console.Line("Digests in full: --csv or --json. `regalia data validate` checks them.");
        console.Line(ReleaseLine.Of(release));
    }

    /// <summary>One row a file.</summary>
    public string Csv()
    {
        var csv = new CsvText(Columns);
        foreach (PackageResource file in release.Package.Resources)
        {
            csv.Text(file.Name)
                .Text(file.Path)
                .Text(file.Format)
                .Number(file.RowCount)
                .Number(file.Bytes)
                .Text(Digest(file))
                .Text(file.Description)
                .EndRow();
        }
        return csv.ToString();
    }

    /// <summary>One object a file.</summary>
    public string Json() =>
        Envelope.Write(
            release,
            json =>
            {
                json.WriteStartArray("files");
                foreach (PackageResource file in release.Package.Resources)
                {
                    json.WriteStartObject();
                    json.WriteString("name", file.Name);
                    json.WriteString("file", file.Path);
                    json.WriteString("format", file.Format);
                    json.WriteNumberOrNull("rows", file.RowCount);
                    json.WriteNumberOrNull("bytes", file.Bytes);
                    json.WriteString("sha256", Digest(file));
                    json.WriteString("description", file.Description);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private static string? Digest(PackageResource file) => file.Hash?.Split(':')[^1];

    private static string Number(long? number) =>
        number is { } known ? known.ToString("#,##0", CultureInfo.InvariantCulture) : Figures.Missing;
}
