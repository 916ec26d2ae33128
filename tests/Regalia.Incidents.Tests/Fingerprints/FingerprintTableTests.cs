using System.Globalization;
using CsCheck;
using Regalia.Incidents.Fingerprints;

namespace Regalia.Incidents.Tests.Fingerprints;

/// <summary>What does not fit into memory is found as surely as what does.</summary>
public sealed class FingerprintTableTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regalia-fingerprints-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void It_says_what_a_dictionary_says_however_little_memory_it_has() =>
        Gen.Select(Gen.Int[1, 400].Array[0, 900], Gen.Int[0, 3].Select(i => new[] { 4, 8, 60, 1 << 17 }[i]))
            .Sample(
                (keys, most) =>
                {
                    using FingerprintTable table = new(new SpillPlace(folder.FullName, most));
                    Dictionary<UInt128, long> expected = [];
                    for (int i = 0; i < keys.Length; i++)
                    {
                        UInt128 key = KeyOf(keys[i]);
                        bool isKnown = expected.TryGetValue(key, out long last);
                        Assert.Equal(isKnown, table.TryFind(key, out FingerprintEntry found));
                        Assert.True(!isKnown || found == new FingerprintEntry(key, last * 3, last));
                        FingerprintEntry entry = new(key, i * 3, i);
                        if (keys[i] % 2 == 0)
                        {
                            table.Put(entry);
                            expected[key] = i;
                        }
                        else
                        {
                            Assert.Equal(!isKnown, table.TryAdd(entry, out FingerprintEntry earlier));
                            Assert.True(!isKnown || earlier == found);
                            _ = expected.TryAdd(key, i);
                        }
                    }
                    Assert.Equal(
                        expected.OrderBy(e => e.Key).Select(e => new FingerprintEntry(e.Key, e.Value * 3, e.Value)),
                        table.Sorted()
                    );
                },
                iter: 150
            );

    [Fact]
    public void Many_are_found_again_in_files_that_were_merged_twice_and_no_others()
    {
        const int Count = 6_000;
        using FingerprintTable table = new(new SpillPlace(folder.FullName, 64));
        for (int i = 0; i < Count; i++)
        {
            Assert.False(table.TryFind(KeyOf(i), out _));
            table.Put(new FingerprintEntry(KeyOf(i), i, i));
        }
        for (int i = 0; i < Count; i++)
        {
            Assert.True(table.TryFind(KeyOf(i), out FingerprintEntry entry));
            Assert.Equal(i, entry.Value);
            Assert.False(table.TryFind(KeyOf(Count + i), out _));
        }
    }

    [Fact]
    public void A_sorter_keeps_entries_of_one_key_and_sorts_them() =>
        Gen.Select(Gen.Int[1, 60].Array[0, 500], Gen.Int[0, 2].Select(i => new[] { 4, 32, 1 << 17 }[i]))
            .Sample(
                (keys, most) =>
                {
                    using FingerprintSorter sorter = new(new SpillPlace(folder.FullName, most));
                    FingerprintEntry[] entries =
                    [
                        .. keys.Select((key, i) => new FingerprintEntry(KeyOf(key), keys.Length - i, i)),
                    ];
                    Array.ForEach(entries, sorter.Add);
                    Assert.Equal(entries.Order(), sorter.Sorted());
                },
                iter: 100
            );

    [Fact]
    public void Its_files_have_no_names_so_that_a_killed_program_leaves_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the name until the system closes the file.");
        using FingerprintTable table = new(new SpillPlace(folder.FullName, 16));
        for (int i = 1; i < 500; i++)
        {
            table.Put(new FingerprintEntry(KeyOf(i), i, i));
        }
        Assert.Empty(folder.GetFileSystemInfos());
        Assert.True(table.TryFind(KeyOf(1), out _));
    }

    [Fact]
    public void Where_it_may_not_write_there_is_one_error_that_says_where()
    {
        string file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "");
        using FingerprintTable table = new(new SpillPlace(file, 4));
        IOException fault = Assert.Throws<IOException>(() =>
        {
            for (int i = 1; i < 9; i++)
            {
                table.Put(new FingerprintEntry(KeyOf(i), i, i));
            }
        });
        Assert.StartsWith(file, fault.Message);
        Assert.Contains("could not be written", fault.Message);
        Assert.Contains("make room on the disk", fault.Message);
    }

    [Fact]
    public void Texts_that_hardly_differ_have_other_fingerprints_and_none_is_zero()
    {
        string[] texts =
        [
            "",
            "\0",
            "\0\0",
            "a",
            "b",
            .. Enumerable.Range(0, 40).Select(i => new string('a', i + 2)),
            .. Enumerable.Range(0, 20).Select(i => new string('a', i) + "b" + new string('a', 20 - i)),
        ];
        HashSet<UInt128> all = [.. texts.Select(text => Fingerprint.Of(text))];
        Assert.Equal(texts.Length, all.Count);
        Assert.DoesNotContain(UInt128.Zero, all);
    }

    private static UInt128 KeyOf(int number) => Fingerprint.Of(number.ToString(CultureInfo.InvariantCulture));
}
