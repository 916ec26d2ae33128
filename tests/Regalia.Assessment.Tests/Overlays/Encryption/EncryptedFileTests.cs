using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Regalia.Assessment.Overlays.Encryption;

namespace Regalia.Assessment.Tests.Overlays.Encryption;

public sealed class EncryptedFileTests
{
    private const string Passphrase = "correct horse battery";

    private static readonly byte[] Content = Encoding.UTF8.GetBytes("overlay: 1\ncountry: VNM\n# ☃\n");
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Nonce = [.. Enumerable.Range(100, 12).Select(i => (byte)i)];

    // Computed once with another implementation (Python: hashlib, hmac, cryptography).
    private const string Vector =
        "524547414c49413101010100000927c0000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f6465666768696a6b6c6d6e6fd75b02d6dbd97e1ac3b5b6aabae8392c5889b7800524c5af836f9c0cffbe14a02f261e8a7b45ca2549724cc1531d88a5be55904efa1086038b58ddfa7598d743eba10d7be817f41fc5d3b881c0e9";

    private static readonly Lazy<byte[]> LazyFile = new(() =>
        EncryptedFile.Encrypt(Content, Passphrase, 600_000, Salt, Nonce)
    );

    private static byte[] File => LazyFile.Value;

    [Fact]
    public void The_bytes_are_those_of_the_documented_layout() => Assert.Equal(Vector, Convert.ToHexStringLower(File));

    [Fact]
    public void An_independent_reading_of_the_layout_gives_the_content() =>
        Assert.Equal(Content, PlainDecryption(File, Passphrase));

    [Fact]
    public void What_was_encrypted_is_decrypted()
    {
        byte[] file = EncryptedFile.Encrypt(Content, Passphrase, 600_001);
        Assert.True(EncryptedFile.IsEncrypted(file));
        Decryption decryption = EncryptedFile.Decrypt(file, Passphrase);
        Assert.Equal((DecryptionOutcome.Done, 600_001), (decryption.Outcome, decryption.Iterations));
        Assert.Equal(Content, decryption.Content);
        Assert.Equal(Content, PlainDecryption(file, Passphrase));
        Assert.NotEqual(file[16..60], EncryptedFile.Encrypt(Content, Passphrase)[16..60]);
    }

    [Fact]
    public void Nothing_can_be_encrypted_too()
    {
        Decryption decryption = EncryptedFile.Decrypt(EncryptedFile.Encrypt([], Passphrase), Passphrase);
        Assert.Equal(DecryptionOutcome.Done, decryption.Outcome);
        Assert.Empty(decryption.Content);
    }

    [Fact]
    public void The_content_cannot_be_seen() => Assert.Equal(-1, File.AsSpan().IndexOf("VNM"u8));

    [Theory]
    [InlineData("correct horse batterz")]
    [InlineData("Correct horse battery")]
    [InlineData("correct horse battery ")]
    [InlineData("")]
    public void Another_passphrase_is_told_from_a_change(string other) =>
        Assert.Equal(DecryptionOutcome.WrongPassphrase, EncryptedFile.Decrypt(File, other).Outcome);

    [Fact]
    public void The_same_letters_composed_otherwise_are_the_same_passphrase() =>
        Assert.Equal(
            DecryptionOutcome.Done,
            EncryptedFile
                .Decrypt(EncryptedFile.Encrypt(Content, "caf\u00e9 au lait noir"), "cafe\u0301 au lait noir")
                .Outcome
        );

    [Fact]
    public void A_change_of_any_byte_is_found()
    {
        for (int i = 0; i < File.Length; i++)
        {
            byte[] changed = [.. File];
            changed[i] ^= (byte)(1 << (i % 8));
            Decryption decryption = EncryptedFile.Decrypt(changed, Passphrase);
            Assert.Equal(i < 8 ? DecryptionOutcome.NotSupported : DecryptionOutcome.Changed, decryption.Outcome);
            Assert.Empty(decryption.Content);
        }
    }

    [Fact]
    public void A_file_cut_short_or_lengthened_is_found()
    {
        foreach (int length in (int[])[8, 9, 60, 91, 92, 107, File.Length - 17, File.Length - 16, File.Length - 1])
        {
            Assert.Equal(DecryptionOutcome.Changed, EncryptedFile.Decrypt(File.AsSpan(0, length), Passphrase).Outcome);
        }

        Assert.Equal(DecryptionOutcome.Changed, EncryptedFile.Decrypt([.. File, 0], Passphrase).Outcome);
        Assert.Equal(DecryptionOutcome.NotSupported, EncryptedFile.Decrypt([], Passphrase).Outcome);
    }

    // Who changes the header on purpose can also make its digest fit.
    [Theory]
    [InlineData(599_999, DecryptionOutcome.Changed)]
    [InlineData(1, DecryptionOutcome.Changed)]
    [InlineData(0, DecryptionOutcome.Changed)]
    [InlineData(-1, DecryptionOutcome.Changed)]
    [InlineData(10_000_001, DecryptionOutcome.Changed)]
    [InlineData(600_001, DecryptionOutcome.WrongPassphrase)]
    public void Iterations_that_somebody_changed_are_refused(int iterations, DecryptionOutcome outcome)
    {
        byte[] changed = [.. File];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(12), iterations);
        Assert.Equal(outcome, EncryptedFile.Decrypt(Sealed(changed), Passphrase).Outcome);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    public void A_later_format_is_not_taken_for_damage(int place)
    {
        byte[] later = [.. File];
        later[place]++;
        Assert.Equal(DecryptionOutcome.NotSupported, EncryptedFile.Decrypt(Sealed(later), Passphrase).Outcome);
    }

    [Fact]
    public void A_header_forged_with_its_digest_never_gives_content()
    {
        foreach (int place in (int[])[16, 47, 48, 59, 60, 75])
        {
            byte[] forged = [.. File];
            forged[place] ^= 1;
            Assert.NotEqual(DecryptionOutcome.Done, EncryptedFile.Decrypt(Sealed(forged), Passphrase).Outcome);
        }
    }

    [Fact]
    public void A_short_passphrase_or_few_iterations_are_refused()
    {
        Assert.Throws<ArgumentException>(() => EncryptedFile.Encrypt(Content, "eleven char"));
        Assert.False(EncryptedFile.IsLongEnough("eleven char"));
        Assert.True(EncryptedFile.IsLongEnough("twelve chars"));
        Assert.False(EncryptedFile.IsLongEnough("😀😀😀😀😀😀"));
        Assert.Throws<ArgumentOutOfRangeException>(() => EncryptedFile.Encrypt(Content, Passphrase, 599_999));
        Assert.Throws<ArgumentOutOfRangeException>(() => EncryptedFile.Encrypt(Content, Passphrase, 10_000_001));
    }

    private static byte[] Sealed(byte[] file)
    {
        SHA256.HashData(file.AsSpan(0, 76)).AsSpan(0, 16).CopyTo(file.AsSpan(76));
        return file;
    }

    /// <summary>A second, plain implementation, written from docs/overlay.md.</summary>
    private static byte[] PlainDecryption(byte[] file, string passphrase)
    {
        Assert.Equal("REGALIA1", Encoding.ASCII.GetString(file, 0, 8));
        Assert.Equal([1, 1, 1, 0], file[8..12]);
        int iterations = (file[12] << 24) | (file[13] << 16) | (file[14] << 8) | file[15];
        byte[] keys = PlainPbkdf2(Encoding.UTF8.GetBytes(passphrase), file[16..48], iterations);
        Assert.Equal(HMACSHA256.HashData(keys[32..], file[..60])[..16], file[60..76]);
        Assert.Equal(SHA256.HashData(file[..76])[..16], file[76..92]);
        byte[] content = new byte[file.Length - 92 - 16];
        using AesGcm cipher = new(keys[..32], 16);
        cipher.Decrypt(file[48..60], file[92..^16], file[^16..], content, file[..92]);
        return content;
    }

    // RFC 8018, one block: U1 = HMAC(P, S || 1), Un = HMAC(P, Un-1), T = U1 xor ... xor Uc.
    private static byte[] PlainPbkdf2(byte[] passphrase, byte[] salt, int iterations)
    {
        byte[] u = HMACSHA512.HashData(passphrase, (byte[])[.. salt, 0, 0, 0, 1]);
        byte[] t = [.. u];
        using IncrementalHash mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, passphrase);
        for (int i = 1; i < iterations; i++)
        {
            mac.AppendData(u);
            mac.GetHashAndReset(u);
            for (int j = 0; j < t.Length; j++)
            {
                t[j] ^= u[j];
            }
        }

        return t;
    }
}
