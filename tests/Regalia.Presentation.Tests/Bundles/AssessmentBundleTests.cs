using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Regalia.Assessment;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Tests.Bundles;

public sealed class AssessmentBundleTests(AssessmentFixture fixture)
{
    private readonly AssessmentResult _result = fixture.Result;

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("pt-BR")]
    [InlineData("tr-TR")]
    public void Every_culture_gives_the_same_bytes(string culture)
    {
        string[] expected = [.. AssessmentBundle.Files(_result, []).Select(f => f.Path + f.Sha256)];

        string[] found = AssessmentFixture.In(
            culture,
            () => AssessmentBundle.Files(_result, []).Select(f => f.Path + f.Sha256).ToArray()
        );

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_manifest_lists_every_other_file_with_its_hash_size_and_rows()
    {
        List<BundleFile> files = [.. AssessmentBundle.Files(_result, [])];
        using JsonDocument manifest = Manifest(files);
        JsonElement[] listed = [.. manifest.RootElement.GetProperty("files").EnumerateArray()];

        Assert.Equal(
            files.SkipLast(1).Select(f => f.Path),
            listed.Select(f => f.GetProperty("path").GetString()!),
            StringComparer.Ordinal
        );
        foreach ((BundleFile file, JsonElement entry) in files.Zip(listed))
        {
            byte[] bytes = [.. file.Content];
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), entry.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, entry.GetProperty("bytes").GetInt32());
            Assert.Equal(
                file.Path.EndsWith(".csv", StringComparison.Ordinal),
                entry.TryGetProperty("rows", out JsonElement rows)
            );
            if (file.Rows is { } count)
            {
                Assert.Equal(count, rows.GetInt32());
                Assert.Equal(count, BundleRows.Read(files, file.Path).Count);
            }
        }
        Assert.Equal(
            _result.Release.Digest,
            manifest.RootElement.GetProperty("release").GetProperty("digest").GetString()
        );
        Assert.Equal(_result.Seed, manifest.RootElement.GetProperty("seed").GetUInt64());
        Assert.Equal(2000, manifest.RootElement.GetProperty("draws").GetInt32());
    }

    [Fact]
    public void Texts_are_plain_UTF8_with_LF_and_end_with_one()
    {
        foreach (BundleFile file in AssessmentBundle.Files(_result, []))
        {
            Assert.DoesNotContain('\r', file.Text);
            Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
            Assert.NotEqual(0xEF, file.Content[0]);
            Assert.Equal(Encoding.UTF8.GetBytes(file.Text), file.Content.AsSpan().ToArray());
        }
    }

    [Fact]
    public void The_codebook_describes_every_column_of_every_table_in_their_order()
    {
        List<BundleFile> files = [.. AssessmentBundle.Files(_result, [])];
        string[] described = [.. BundleRows.Read(files, "codebook.csv").Select(r => $"{r["file"]}: {r["column"]}")];
        string[] headers =
        [
            .. files
                .Where(f => f.Rows is not null)
                .SelectMany(f => f.Text.Split('\n')[0].Split(',').Select(c => $"{f.Path}: {c}")),
        ];

        Assert.Equal(headers, described);
        Assert.All(BundleRows.Read(files, "codebook.csv"), r => Assert.NotEmpty(r["description"]));
    }

    [Fact]
    public void A_bundle_of_some_countries_holds_these_and_no_other()
    {
        List<BundleFile> files =
        [
            .. AssessmentBundle.Files(_result, [AssessmentFixture.VietNam, AssessmentFixture.Brazil]),
        ];

        Assert.Equal(
            ["briefs/BRA.md", "briefs/VNM.md"],
            files.Select(f => f.Path).Where(p => p.StartsWith("briefs", StringComparison.Ordinal)),
            StringComparer.Ordinal
        );
        foreach (string table in files.Where(f => f.Rows is not null).Select(f => f.Path))
        {
            List<Dictionary<string, string>> rows = BundleRows.Read(files, table);
            Assert.NotEmpty(rows);
            Assert.All(
                rows.Where(r => r.ContainsKey("country")),
                r => Assert.Contains(r["country"], new[] { "BRA", "VNM", "" }, StringComparer.Ordinal)
            );
        }
        Assert.Contains(
            "    regalia assess BRA VNM --seed 20261 --draws 2000 --out DIR\n",
            Text(files, "README.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            " --include-restricted --out DIR\n",
            Text(AssessmentBundle.Files(_result, [], includeRestricted: true), "README.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_country_that_was_not_assessed_is_refused() =>
        Assert.Throws<ArgumentException>(() => AssessmentBundle.Files(_result, [Iso3.Parse("XXX")]));

    [Fact]
    public void The_day_stands_in_readme_and_manifest_only_if_given()
    {
        List<BundleFile> without = [.. AssessmentBundle.Files(_result, [])];
        List<BundleFile> with = [.. AssessmentBundle.Files(_result, [], made: new DateOnly(2026, 3, 9))];

        Assert.Equal(
            ["README.md", "manifest.json"],
            without
                .Zip(with)
                .Where(p => !string.Equals(p.First.Sha256, p.Second.Sha256, StringComparison.Ordinal))
                .Select(p => p.First.Path),
            StringComparer.Ordinal
        );
        Assert.Contains("2026-03-09", Text(with, "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sealed_release_is_not_marked_and_a_modified_one_is_everywhere()
    {
        List<BundleFile> modified = [.. AssessmentBundle.Files(fixture.Modified, [])];

        foreach (
            BundleFile file in modified.Where(f =>
                f.Path is "README.md" or "CITATION.cff" || f.Path.StartsWith("briefs/", StringComparison.Ordinal)
            )
        )
        {
            Assert.Contains("modified release", file.Text, StringComparison.OrdinalIgnoreCase);
        }
        using JsonDocument manifest = Manifest(modified);
        Assert.True(manifest.RootElement.GetProperty("modifiedRelease").GetBoolean());
        Assert.Contains("--unsealed", Text(modified, "README.md"), StringComparison.Ordinal);

        List<BundleFile> bundled = [.. AssessmentBundle.Files(_result, [])];
        Assert.Equal(
            !_result.Release.IsSealed,
            Text(bundled, "README.md").Contains("modified release", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Every_label_page_says_whose_assessment_it_is_not()
    {
        foreach (
            BundleFile file in AssessmentBundle
                .Files(_result, [])
                .Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) && f.Path is not "LICENCES.md")
        )
        {
            Assert.Contains("This is not an assessment by ASPI.", file.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Licences_name_every_source_of_a_value_with_its_terms()
    {
        List<BundleFile> files = [.. AssessmentBundle.Files(_result, [])];
        string licences = Text(files, "LICENCES.md");
        string citation = Text(files, "CITATION.cff");

        foreach (
            string id in BundleRows
                .Read(files, "1_values.csv")
                .SelectMany(r => r["source"].Split('|', StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal)
        )
        {
            Assert.Contains($"| {id} |", licences, StringComparison.Ordinal);
            Assert.Contains(_result.Release.LicenceOf(id).Id, licences, StringComparison.Ordinal);
            Assert.Contains(JsonEncodedTitle(id), citation, StringComparison.Ordinal);
        }
    }

    private string JsonEncodedTitle(string source) => $"title: \"{_result.Release.Source(source)!.Title}\"";

    private static string Text(IEnumerable<BundleFile> files, string path) =>
        files.Single(f => string.Equals(f.Path, path, StringComparison.Ordinal)).Text;

    private static JsonDocument Manifest(IEnumerable<BundleFile> files) =>
        JsonDocument.Parse(Text(files, BundleManifest.FileName));
}
