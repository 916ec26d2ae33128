using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class InputKeyTests
{
    // Worked out apart in Python: FNV-1a of "foobar" is 0x85944171f73967e8, then the finaliser of SplitMix64. These must
    // never change: every published interval depends on them.
    [Fact]
    public void Keys_are_frozen()
    {
        Assert.Equal(0x404da9e3b74078c2UL, InputKey.Of("foobar").Value);
        Assert.Equal(0xbf7fe88523c6ddddUL, InputKey.Of("THR_RATE").And("BRA").Value);
        Assert.Equal(0x456373ba97ee8823UL, InputKey.Of("foobar").And(3).Value);
    }

    [Fact]
    public void Parts_are_not_the_same_as_one_long_name()
    {
        Assert.NotEqual(InputKey.Of("ab"), InputKey.Of("a").And("b"));
        Assert.NotEqual(InputKey.Of("a").And("b"), InputKey.Of("b").And("a"));
        Assert.NotEqual(InputKey.Of("a"), InputKey.Of("A"));
    }

    [Fact]
    public void Similar_names_do_not_collide()
    {
        HashSet<InputKey> keys = [];
        for (int i = 0; i < 20_000; i++)
        {
            string name = FormattableString.Invariant($"indicator {i}");
            Assert.True(keys.Add(InputKey.Of(name)));
            Assert.True(keys.Add(InputKey.Of("indicator").And(i)));
        }
    }
}
