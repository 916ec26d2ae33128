using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;

namespace Regalia.Incidents.Tests.Reading.Json;

public sealed class JsonDocumentsTests : IDisposable
{
    private readonly JsonSamples samples = new();

    [Fact]
    public void All_json_members_of_an_archive_are_read_and_nothing_else()
    {
        SourceFile file = samples.Zip(
            "a.zip",
            null,
            ("x/one.json", "[{\"n\":1},{\"n\":2}]"),
            ("readme.md", "no record"),
            ("__MACOSX/x/._one.json", "\0\0"),
            ("two.JSON", "{\"n\":3}")
        );
        Assert.Equal(3, JsonDocuments.Items(file).Count(item => item.Fault is null));
    }

    [Fact]
    public void A_member_that_unpacks_to_too_much_is_refused_before_it_is_unpacked()
    {
        string blanks = new(' ', 3_000_000);
        SourceFile file = samples.Zip(
            "bomb.zip",
            ReadLimits.Default with
            {
                UnpackedBytes = 1 << 20,
            },
            ("a.json", blanks)
        );
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() => JsonDocuments.Items(file).Count());
        Assert.Contains("bomb.zip/a.json: unpacks to more than 1 MB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_members_are_refused()
    {
        SourceFile file = samples.Zip(
            "many.zip",
            ReadLimits.Default with
            {
                Members = 2,
            },
            ("a.json", "[]"),
            ("b.json", "[]"),
            ("c.json", "[]")
        );
        UnreadableFileException fault = Assert.Throws<UnreadableFileException>(() => JsonDocuments.Items(file).Count());
        Assert.Contains("3 members, more than 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_told_wherever_the_damage_is()
    {
        string json =
            "["
            + string.Join(
                ",",
                Enumerable.Range(0, 3000).Select(n => FormattableString.Invariant($"{{\"n\":{n * 7919 % 4093}}}"))
            )
            + "]";
        string path = samples.Zip("d.zip", null, ("a.json", json)).Path;
        byte[] whole = File.ReadAllBytes(path);
        for (int at = 2; at < whole.Length; at += 97)
        {
            byte[] broken = [.. whole];
            broken[at] ^= 0x55;
            SourceFile file = samples.File(broken, "d2.zip");
            try
            {
                int read = JsonDocuments.Items(file).Count(item => item.Fault is null);
                Assert.InRange(read, 0, 3000);
            }
            catch (UnreadableFileException fault)
            {
                Assert.StartsWith("d2.zip", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_archive_without_json_and_a_file_that_is_not_there_are_refused()
    {
        SourceFile none = samples.Zip("n.zip", null, ("a.csv", "1"));
        Assert.Throws<UnreadableFileException>(() => JsonDocuments.Items(none).Count());
        Assert.Throws<UnreadableFileException>(() => JsonDocuments.Items(new SourceFile(none.Path + "x")).Count());
    }

    public void Dispose() => samples.Dispose();
}
