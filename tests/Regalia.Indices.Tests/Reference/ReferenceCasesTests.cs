using System.Globalization;
using System.Text;

namespace Regalia.Indices.Tests.Reference;

/// <summary>Every file of the reference results, and docs/reference-results.md, which lists them.</summary>
public sealed class ReferenceCasesTests
{
    public static TheoryData<string> Files => [.. ReferenceCases.All.Select(reference => reference.File)];

    [Theory, MemberData(nameof(Files))]
    public void EveryFileIsHeldWithinItsTolerance(string file)
    {
        ReferenceCase reference = ReferenceCases.All.Single(c => string.Equals(c.File, file, StringComparison.Ordinal));
        ReferenceDifference difference = ReferenceCases.Run(reference);
        Assert.True(difference.Compared > 0, "nothing was compared");
        Assert.True(difference.Largest <= reference.Tolerance, difference.Where);
    }

    [Fact]
    public void EveryFileIsHeldOrNamedWithTheReasonWhyNot()
    {
        string folder = AsemReference.Instance.Folder;
        string[] files =
        [
            .. Directory
                .EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        string[] listed =
        [
            .. ReferenceCases
                .All.Select(reference => reference.File)
                .Concat(ReferenceCases.NotHeld.Select(file => file.File))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(string.Join('\n', files), string.Join('\n', listed));
    }

    /// <summary>The table is made here: REGALIA_UPDATE=1 writes it. The differences stated must be those found, by their
    /// power of ten: another processor may round the last digit otherwise.</summary>
    [Fact]
    public void TheTableInTheDocumentationIsTrue()
    {
        string path = Path.Combine(Repository(), "docs", "reference-results.md");
        if (Environment.GetEnvironmentVariable("REGALIA_UPDATE") is "1")
        {
            File.WriteAllText(path, Table());
        }

        string[] stated = File.ReadAllLines(path);
        string[] found = Table().Split('\n');
        Assert.Equal(
            string.Join('\n', found.Select(Comparable)),
            string.Join('\n', stated.Append("").Select(Comparable))
        );
    }

    private static string Table()
    {
        StringBuilder table = new();
        table.Append(
            """
            # Reference results, file by file

            Made by a test (`ReferenceCasesTests`), which fails when a line here is not true. The reference results are those
            of the R package COINr 1.1.14 on its ASEM example, at full precision; where COINr is wrong, the corrected ones.
            They are not part of the project: the test is skipped where they are not to be had.

            The difference is |ours - reference| / |reference|, the largest of the file. Where a number of the reference is
            smaller than a thousandth of the largest in its column, a thousandth of that stands in the denominator. Missing
            meets missing, everything that is no number (flags, ranks, texts) is the same.

            | File | What is compared | Numbers | Tolerance | Largest difference |
            |---|---|--:|--:|--:|

            """.ReplaceLineEndings("\n")
        );
        foreach (ReferenceCase reference in ReferenceCases.All.OrderBy(c => c.File, StringComparer.Ordinal))
        {
            ReferenceDifference difference = ReferenceCases.Run(reference);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {reference.File} | {reference.How} | {difference.Compared} | {Power(reference.Tolerance)} | {Power(difference.Largest)} |\n"
            );
        }

        table.Append("\nNot held, and why:\n\n");
        foreach ((string file, string reason) in ReferenceCases.NotHeld.OrderBy(f => f.File, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"- {file}: {reason}\n");
        }

        return table.ToString();
    }

    private static string Power(double x) => x == 0.0 ? "0" : x.ToString("0.#e+0", CultureInfo.InvariantCulture);

    // The last column is the difference found; all differences up to 1e-14 are one rounding error or another.
    private static string Comparable(string line)
    {
        string[] cells = line.Split('|');
        if (
            cells.Length != 7
            || !double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out double found)
        )
        {
            return line;
        }

        cells[5] = found <= 1e-14 ? " rounding " : Math.Round(Math.Log10(found)).ToString(CultureInfo.InvariantCulture);
        return string.Join('|', cells);
    }

    private static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "regalia.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("regalia.slnx is not above the test.");
    }
}
