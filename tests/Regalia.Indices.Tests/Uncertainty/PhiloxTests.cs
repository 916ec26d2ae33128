using Regalia.Indices.Uncertainty;

namespace Regalia.Indices.Tests;

public sealed class PhiloxTests
{
    // The known answers of Random123 for philox4x32, ten rounds.
    [Theory]
    [InlineData(
        new[] { 0u, 0u, 0u, 0u },
        new[] { 0u, 0u },
        new[] { 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u }
    )]
    [InlineData(
        new[] { 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu },
        new[] { 0xffffffffu, 0xffffffffu },
        new[] { 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu }
    )]
    [InlineData(
        new[] { 0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u },
        new[] { 0xa4093822u, 0x299f31d0u },
        new[] { 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u }
    )]
    public void Known_answers_of_Random123(uint[] counter, uint[] key, uint[] expected)
    {
        (ulong first, ulong second) = Philox.Block(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);
        Assert.Equal(expected[0] | ((ulong)expected[1] << 32), first);
        Assert.Equal(expected[2] | ((ulong)expected[3] << 32), second);
    }
}
