using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class ReleaseReaderTests
{
    private static readonly string[] Nonsense = ["abc", "1,5", "NaN", "--1", "1.2.3", "", "0x10", "1e", "٣", " 1"];

    [Fact]
    public void A_missing_folder_is_a_fault()
    {
        Fault fault = Assert.Single(ReleaseReader.Read("no-such-folder").Faults);
        Assert.Equal(("no-such-folder", FaultKind.Missing), (fault.File, fault.Kind));
    }

    [Fact]
    public void A_folder_without_a_package_is_a_fault()
    {
        using SmallRelease small = new SmallRelease().Write();
        File.Delete(small.PathOf("datapackage.json"));
        Fault fault = Assert.Single(small.Read().Faults);
        Assert.Equal(("datapackage.json", FaultKind.Missing), (fault.File, fault.Kind));
    }

    [Theory]
    [InlineData("norms.csv")]
    [InlineData("countries.csv")]
    [InlineData("framework.yaml")]
    public void A_missing_file_is_the_only_fault(string file)
    {
        using SmallRelease small = new SmallRelease().Write();
        File.Delete(small.PathOf(file));
        ReleaseReading reading = small.Read();
        Fault fault = Assert.Single(reading.Faults);
        Assert.Equal((file, FaultKind.Missing), (fault.File, fault.Kind));
        Assert.Null(reading.Release);
    }

    [Fact]
    public void A_file_that_is_a_folder_is_a_fault()
    {
        using SmallRelease small = new SmallRelease().Write();
        File.Delete(small.PathOf("norms.csv"));
        Directory.CreateDirectory(small.PathOf("norms.csv"));
        Assert.Equal("norms.csv", Assert.Single(small.Read().Faults).File);
    }

    [Fact]
    public void A_changed_file_is_one_integrity_fault_and_the_release_can_be_used_as_modified()
    {
        using SmallRelease small = new SmallRelease().Write();
        string path = small.PathOf("observations.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("51.95", "52.95", StringComparison.Ordinal));
        ReleaseReading reading = small.Read();
        Fault fault = Assert.Single(reading.Faults);
        Assert.Equal(("observations.csv", FaultKind.Integrity), (fault.File, fault.Kind));
        Assert.False(reading.Release!.IsSealed);
        Assert.Equal(52.95, reading.Release.ObservationsOf("NCSI", Iso3.Parse("BRA"))[0].Value);
    }

    [Theory]
    [InlineData("bytes", "17")]
    [InlineData("hash", "\"sha256:00\"")]
    [InlineData("rowCount", "17")]
    public void Each_mark_of_the_package_is_compared(string mark, string json)
    {
        using SmallRelease small = new SmallRelease().Write();
        small.Resource("norms")[mark] = System.Text.Json.Nodes.JsonNode.Parse(json);
        File.WriteAllText(small.PathOf("datapackage.json"), small.Package.ToJsonString());
        Fault fault = Assert.Single(small.Read().Faults);
        Assert.Equal(("norms.csv", FaultKind.Integrity), (fault.File, fault.Kind));
        Assert.StartsWith(json.Trim('"'), fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_framework_with_a_hash_of_zeros_is_an_integrity_fault()
    {
        using SmallRelease small = new SmallRelease().Write();
        small.Resource("framework")["hash"] = "sha256:" + new string('0', 64);
        File.WriteAllText(small.PathOf("datapackage.json"), small.Package.ToJsonString());
        Assert.Equal(
            ("framework.yaml", FaultKind.Integrity),
            Assert.Single(small.Read().Faults) is var f ? (f.File, f.Kind) : default
        );
    }

    [Fact]
    public void A_broken_number_in_any_required_numeric_cell_names_row_and_column()
    {
        (string Table, string Column)[] numeric =
        [
            ("observations", "year"),
            ("incident_counts", "year"),
            ("incident_counts", "incidents"),
            ("incident_counts", "espionage"),
            ("observations", "value"),
        ];
        Gen.Select(
                Gen.Int[0, numeric.Length - 1].Select(i => numeric[i]),
                Gen.Int[0, 100],
                Gen.Int[0, Nonsense.Length - 1].Select(i => Nonsense[i])
            )
            .Sample(
                (cell, pick, text) =>
                {
                    using SmallRelease small = new();
                    List<string[]> rows = small.Tables[cell.Table];
                    List<int> filled =
                    [
                        .. Enumerable
                            .Range(2, rows.Count - 1)
                            .Where(i => rows[i - 1][small.Place(cell.Table, cell.Column)].Length > 0),
                    ];
                    int row = filled[pick % filled.Count];
                    Fault fault = small.With(cell.Table, row, cell.Column, text).OnlyFault();
                    fault.IsAt($"{cell.Table}.csv", row, cell.Column, text);
                },
                iter: 150,
                threads: 1
            );
    }

    [Fact]
    public void A_file_cut_anywhere_is_reported_and_never_thrown()
    {
        using SmallRelease small = new SmallRelease().Write();
        foreach (string path in Directory.GetFiles(small.Folder).Order(StringComparer.Ordinal))
        {
            byte[] whole = File.ReadAllBytes(path);
            for (int length = 0; length < whole.Length; length += 50)
            {
                File.WriteAllBytes(path, whole[..length]);
                ReleaseReading reading = small.Read();
                string file = Path.GetFileName(path);
                Assert.Contains(reading.Faults, fault => fault.File == file);

                // What the cut itself proves is content; a cut between two lines shows in the marks only.
                bool betweenLines = length > 0 && whole[length - 1] == (byte)'\n';
                if (!betweenLines && file != "framework.yaml")
                {
                    Assert.Null(reading.Release);
                }
            }

            File.WriteAllBytes(path, whole);
        }

        Assert.Empty(small.Read().Faults);
    }

    [Fact]
    public void Any_byte_changed_is_reported_and_never_thrown()
    {
        using SmallRelease small = new SmallRelease().Write();
        string[] files = [.. Directory.GetFiles(small.Folder).Order(StringComparer.Ordinal)];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, int.MaxValue], Gen.Byte)
            .Sample(
                (file, place, value) =>
                {
                    byte[] whole = File.ReadAllBytes(files[file]);
                    byte[] changed = [.. whole];
                    changed[place % whole.Length] = value;
                    File.WriteAllBytes(files[file], changed);
                    ReleaseReading reading = small.Read();
                    File.WriteAllBytes(files[file], whole);
                    bool package = files[file].EndsWith("datapackage.json", StringComparison.Ordinal);
                    Assert.True(package || whole.AsSpan().SequenceEqual(changed) || !reading.Faults.IsEmpty);
                },
                iter: 200,
                threads: 1
            );
    }

    [Fact]
    public void Any_byte_of_the_package_changed_is_never_thrown()
    {
        using SmallRelease small = new SmallRelease().Write();
        string path = small.PathOf("datapackage.json");
        byte[] whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Sample(
                (place, value) =>
                {
                    byte[] changed = [.. whole];
                    changed[place] = value;
                    File.WriteAllBytes(path, changed);
                    Assert.False(small.Read().Faults.IsDefault);
                },
                iter: 200,
                threads: 1
            );
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("pt-BR")]
    public void Values_and_faults_are_the_same_under_any_culture(string culture)
    {
        using SmallRelease sound = new SmallRelease().Write();
        using SmallRelease broken = new SmallRelease()
            .With("observations", 2, "value", "1,5")
            .With("sources", 2, "retrieved", "1.3.2026")
            .With("observations", 5, "value", "100.5")
            .With("countries", 2, "iso3", "bri")
            .Write();
        (string Values, ImmutableArray<Fault> Faults, string Text) Both()
        {
            EvidenceRelease release = sound.Read().Release!;
            ImmutableArray<Fault> faults = broken.Read().Faults;
            string values = string.Join(
                ';',
                release.Observations.Select(o => o.Value?.ToString("R", CultureInfo.InvariantCulture) ?? "-")
            );
            string dates = string.Join(';', release.Sources.Select(s => s.Retrieved?.DayNumber ?? 0));
            return (values + dates, faults, string.Join('\n', faults));
        }

        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Both();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var actual = Both();
            Assert.Equal(expected.Values, actual.Values);
            Assert.Equal(expected.Faults, actual.Faults);
            Assert.Equal(expected.Text, actual.Text);
            Assert.NotEmpty(actual.Faults);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_digest_is_that_of_the_package_file()
    {
        using SmallRelease small = new();
        EvidenceRelease release = small.Release();
        byte[] json = File.ReadAllBytes(small.PathOf("datapackage.json"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(json)), release.Digest);
        Assert.True(release.IsSealed);
        Assert.Equal("weights: {}\n", release.Framework.Text);
        Assert.Equal(Encoding.UTF8.GetByteCount("weights: {}\n"), release.Package.Resources[^1].Bytes);
    }
}
