using CsCheck;
using Regalia.Evidence.Releases;

namespace Regalia.Evidence.Tests.Releases;

public sealed class ReleaseSealTests
{
    [Fact]
    public void A_sealed_release_is_left_as_it_is()
    {
        using SmallRelease small = new SmallRelease().Write();
        byte[] before = File.ReadAllBytes(small.PathOf("datapackage.json"));
        SealOutcome outcome = ReleaseSeal.Seal(small.Folder);
        Assert.Empty(outcome.Changes);
        Assert.Empty(outcome.Faults);
        Assert.Equal(before, File.ReadAllBytes(small.PathOf("datapackage.json")));
    }

    [Fact]
    public void A_row_added_changes_three_marks_and_not_one_other_byte()
    {
        using SmallRelease small = new SmallRelease().Write();
        string before = File.ReadAllText(small.PathOf("datapackage.json"));
        File.AppendAllText(small.PathOf("norms.csv"), "13b,Weigh,attribution,detect,Sets a standard,,sourced\n");
        SealOutcome outcome = ReleaseSeal.Seal(small.Folder);
        Assert.Equal(["bytes", "hash", "rowCount"], outcome.Changes.Select(change => change.Property));
        Assert.Equal(
            ("norms", "1", "2"),
            outcome.Changes[2] is var rows ? (rows.Resource, rows.Old, rows.New) : default
        );
        Assert.Empty(small.Read().Faults);

        string after = File.ReadAllText(small.PathOf("datapackage.json"));
        string[] changed = [.. after.Split('\n').Except(before.Split('\n'), StringComparer.Ordinal)];
        Assert.All(changed, line => Assert.Matches("\"(bytes|hash|rowCount)\"", line));
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
    }

    [Fact]
    public void Marks_that_are_not_there_are_put_in()
    {
        using SmallRelease small = new SmallRelease().Write();
        foreach (string mark in new[] { "bytes", "hash", "rowCount" })
        {
            small.Resource("norms").Remove(mark);
        }

        File.WriteAllText(small.PathOf("datapackage.json"), small.Package.ToJsonString());
        Assert.False(small.Read().Release!.IsSealed);
        SealOutcome outcome = ReleaseSeal.Seal(small.Folder);
        Assert.All(outcome.Changes, change => Assert.Null(change.Old));
        Assert.Equal(3, outcome.Changes.Length);
        Assert.Empty(small.Read().Faults);
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        using SmallRelease small = new SmallRelease().Write();
        string path = small.PathOf("datapackage.json");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(path)]);
        File.AppendAllText(small.PathOf("framework.yaml"), "more: 1\n");
        Assert.Equal(2, ReleaseSeal.Seal(small.Folder).Changes.Length);
        Assert.Empty(small.Read().Faults);
        Assert.Equal(0xEF, File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void Whatever_was_changed_a_seal_makes_the_marks_hold()
    {
        using SmallRelease small = new SmallRelease().Write();
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 400])
            .Sample(
                (rows, value) =>
                {
                    string text = string.Concat(
                        Enumerable
                            .Range(0, rows)
                            .Select(i => FormattableString.Invariant($"n{i},Norm {value},t,prevent,r,,sourced\n"))
                    );
                    File.WriteAllText(
                        small.PathOf("norms.csv"),
                        "id,paraphrase,topic,stages,relevance,address,status\n" + text
                    );
                    Assert.Empty(ReleaseSeal.Seal(small.Folder).Faults);
                    Assert.Empty(small.Read().Faults);
                },
                iter: 30,
                threads: 1
            );
    }

    [Theory]
    [InlineData("norms.csv", null)] // gone
    [InlineData("norms.csv", "id,paraphrase,topic,stages,relevance,address,status\n13a,Coop")] // cut off
    [InlineData("datapackage.json", "{")]
    public void What_cannot_be_vouched_for_is_not_sealed(string file, string? text)
    {
        using SmallRelease small = new SmallRelease().Write();
        File.AppendAllText(small.PathOf("framework.yaml"), "more: 1\n");
        if (text is null)
        {
            File.Delete(small.PathOf(file));
        }
        else
        {
            File.WriteAllText(small.PathOf(file), text);
        }

        byte[] before = File.ReadAllBytes(small.PathOf("datapackage.json"));
        SealOutcome outcome = ReleaseSeal.Seal(small.Folder);
        Assert.Equal(file, Assert.Single(outcome.Faults).File);
        Assert.Empty(outcome.Changes);
        Assert.Equal(before, File.ReadAllBytes(small.PathOf("datapackage.json")));
    }
}
