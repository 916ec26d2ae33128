using System.Text;
using CsCheck;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Tests.Reading.Tables;

public sealed class BrokenEncodingTests
{
    private static readonly string s_letters = "áéíóúñçãõüößøåžšłćĀą€–’“…";

    [Fact]
    public void What_was_broken_once_to_four_times_is_had_back()
    {
        Gen.Select(Gen.Char[s_letters], Gen.Int[1, 4], Gen.Bool)
            .Sample(
                (letter, rounds, latin1) =>
                {
                    string sound = $"Caf{letter} 21";
                    string text = sound;
                    for (int i = 0; i < rounds; i++)
                    {
                        text = Break(text, latin1);
                    }
                    return BrokenEncoding.Mend(ref text) == BrokenEncoding.Outcome.Mended && text == sound;
                }
            );
    }

    [Theory]
    [InlineData("CAFÉ” and GARÇON")]
    [InlineData("IRMÃ” ÃO São Paulo")]
    [InlineData("Malmö – Århus, Łódź, Αθήνα, Київ, 東京, Île-de-France")]
    [InlineData("CAFÉ® NESTLÉ™ Â Ã")]
    [InlineData("plain")]
    [InlineData("")]
    public void Sound_text_stays(string text)
    {
        string before = text;

        Assert.Equal(BrokenEncoding.Outcome.Sound, BrokenEncoding.Mend(ref text));
        Assert.Equal(before, text);
    }

    [Fact]
    public void What_lost_bytes_between_two_accidents_is_left_as_it_stands()
    {
        string lost = Break(Break("Café", latin1: false).Replace("ƒ", "ƒ'", StringComparison.Ordinal), latin1: true);
        string text = "Ã\u0083Æ\u0092Ã\u0086'Ã\u0083'Ã\u0082Â© " + lost;
        string before = text;

        Assert.Equal(BrokenEncoding.Outcome.Lost, BrokenEncoding.Mend(ref text));
        Assert.Equal(before, text);
    }

    [Fact]
    public void Mending_never_fails_and_mends_no_further_the_second_time()
    {
        Gen.Char[s_letters + "ÃÂâÆ\u0083\u0092\u00a0' \"x"]
            .Array[0, 12]
            .Sample(chars =>
            {
                string text = new(chars);
                BrokenEncoding.Outcome first = BrokenEncoding.Mend(ref text);
                string once = text;
                return first != BrokenEncoding.Outcome.Mended
                    || (BrokenEncoding.Mend(ref text) == BrokenEncoding.Outcome.Sound && text == once);
            });
    }

    private static string Break(string text, bool latin1)
    {
        StringBuilder broken = new();
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = latin1 ? (char)b : StrayByte.FromWindows1252(b);
            // Programs let the five free places of Windows-1252 through.
            broken.Append(c == '\uFFFD' ? (char)b : c);
        }
        return broken.ToString();
    }
}
