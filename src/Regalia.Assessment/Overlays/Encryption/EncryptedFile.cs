using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Regalia.Assessment.Overlays.Encryption;

/// <summary>A file that cannot be read without its passphrase, and in which any change shows.</summary>
/// <remarks>
/// Layout, numbers most significant byte first:
/// <list type="table">
/// <item><term>0 to 7</term><description><c>REGALIA1</c> in ASCII</description></item>
/// <item><term>8</term><description>version of the format: 1</description></item>
/// <item><term>9</term><description>derivation of the key: 1 = PBKDF2 with HMAC-SHA-512</description></item>
/// <item><term>10</term><description>cipher: 1 = AES-256-GCM</description></item>
/// <item><term>11</term><description>0</description></item>
/// <item><term>12 to 15</term><description>iterations of PBKDF2</description></item>
/// <item><term>16 to 47</term><description>salt</description></item>
/// <item><term>48 to 59</term><description>nonce</description></item>
/// <item><term>60 to 75</term><description>key check: HMAC-SHA-256 of bytes 0 to 59 under the check key, first 16 bytes</description></item>
/// <item><term>76 to 91</term><description>header digest: SHA-256 of bytes 0 to 75, first 16 bytes</description></item>
/// <item><term>92 to n - 17</term><description>content, encrypted; bytes 0 to 91 are the additional authenticated data</description></item>
/// <item><term>n - 16 to n - 1</term><description>tag of AES-GCM</description></item>
/// </list>
/// PBKDF2 of the passphrase (UTF-8 of its normal form NFC) gives 64 bytes: 32 for the cipher, 32 for the key check. The
/// digest tells a damaged header from a wrong passphrase; against a deliberate change the tag stands.
/// </remarks>
public static class EncryptedFile
{
    /// <summary>Fewest iterations written or accepted.</summary>
    public const int LeastIterations = 600_000;

    /// <summary>Most iterations accepted: a file must not keep the program busy for hours.</summary>
    public const int MostIterations = 10_000_000;

    /// <summary>Fewest characters of a passphrase for a new file.</summary>
    public const int LeastPassphrase = 12;

    internal const int SaltLength = 32;
    internal const int NonceLength = 12;

    private const int SaltAt = 16;
    private const int NonceAt = SaltAt + SaltLength;
    private const int CheckAt = NonceAt + NonceLength;
    private const int DigestAt = CheckAt + 16;
    private const int HeaderLength = DigestAt + 16;
    private const int TagLength = 16;
    private const int KeyLength = 32;

    private static ReadOnlySpan<byte> Magic => "REGALIA1"u8;

    // Version, derivation, cipher, reserved.
    private static ReadOnlySpan<byte> Kinds => [1, 1, 1, 0];

    /// <summary>Whether a file begins as an encrypted one does.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> file) => file.StartsWith(Magic);

    /// <summary>Whether a passphrase is long enough for a new file.</summary>
    public static bool IsLongEnough(string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        return passphrase.Normalize(NormalizationForm.FormC).EnumerateRunes().Count() >= LeastPassphrase;
    }

    /// <summary>Encrypts with a new random salt and nonce: the same content never gives the same file twice.</summary>
    /// <param name="content">What to encrypt.</param>
    /// <param name="passphrase">At least <see cref="LeastPassphrase"/> characters.</param>
    /// <param name="iterations">Iterations of PBKDF2.</param>
    /// <exception cref="ArgumentException">The passphrase is too short or no text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many iterations.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, string passphrase, int iterations = LeastIterations) =>
        Encrypt(
            content,
            passphrase,
            iterations,
            RandomNumberGenerator.GetBytes(SaltLength),
            RandomNumberGenerator.GetBytes(NonceLength)
        );

    /// <summary>Decrypts. Nothing is returned unless the whole file is authentic.</summary>
    /// <param name="file">The file.</param>
    /// <param name="passphrase">Its passphrase.</param>
    public static Decryption Decrypt(ReadOnlySpan<byte> file, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (Judge(file) is { } refused)
        {
            return new Decryption(refused, [], 0);
        }

        int iterations = BinaryPrimitives.ReadInt32BigEndian(file[12..]);
        Span<byte> keys = stackalloc byte[2 * KeyLength];
        try
        {
            DeriveKeys(passphrase, file.Slice(SaltAt, SaltLength), iterations, keys);
            Span<byte> check = stackalloc byte[32];
            HMACSHA256.HashData(keys[KeyLength..], file[..CheckAt], check);
            if (!CryptographicOperations.FixedTimeEquals(check[..16], file[CheckAt..DigestAt]))
            {
                return new Decryption(DecryptionOutcome.WrongPassphrase, [], 0);
            }

            byte[] content = new byte[file.Length - HeaderLength - TagLength];
            using AesGcm cipher = new(keys[..KeyLength], TagLength);
            cipher.Decrypt(
                file.Slice(NonceAt, NonceLength),
                file[HeaderLength..^TagLength],
                file[^TagLength..],
                content,
                file[..HeaderLength]
            );
            return new Decryption(
                DecryptionOutcome.Done,
                ImmutableCollectionsMarshal.AsImmutableArray(content),
                iterations
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return new Decryption(DecryptionOutcome.Changed, [], 0);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keys);
        }
    }

    // A nonce must never serve twice under one key, so that only tests choose it.
    internal static byte[] Encrypt(
        ReadOnlySpan<byte> content,
        string passphrase,
        int iterations,
        ReadOnlySpan<byte> salt,
        ReadOnlySpan<byte> nonce
    )
    {
        if (!IsLongEnough(passphrase))
        {
            throw new ArgumentException("The passphrase is too short.", nameof(passphrase));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, LeastIterations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(iterations, MostIterations);
        byte[] file = new byte[HeaderLength + content.Length + TagLength];
        Span<byte> keys = stackalloc byte[2 * KeyLength];
        try
        {
            Magic.CopyTo(file);
            Kinds.CopyTo(file.AsSpan(Magic.Length));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(12), iterations);
            salt.CopyTo(file.AsSpan(SaltAt, SaltLength));
            nonce.CopyTo(file.AsSpan(NonceAt, NonceLength));
            DeriveKeys(passphrase, salt, iterations, keys);
            HMACSHA256.HashData(keys[KeyLength..], file.AsSpan(0, CheckAt)).AsSpan(0, 16).CopyTo(file.AsSpan(CheckAt));
            SHA256.HashData(file.AsSpan(0, DigestAt)).AsSpan(0, 16).CopyTo(file.AsSpan(DigestAt));
            using AesGcm cipher = new(keys[..KeyLength], TagLength);
            cipher.Encrypt(
                nonce,
                content,
                file.AsSpan(HeaderLength, content.Length),
                file.AsSpan(HeaderLength + content.Length),
                file.AsSpan(0, HeaderLength)
            );
            return file;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(keys);
        }
    }

    private static DecryptionOutcome? Judge(ReadOnlySpan<byte> file)
    {
        if (!IsEncrypted(file))
        {
            return DecryptionOutcome.NotSupported;
        }

        if (file.Length < HeaderLength + TagLength)
        {
            return DecryptionOutcome.Changed;
        }

        if (!SHA256.HashData(file[..DigestAt]).AsSpan(0, 16).SequenceEqual(file[DigestAt..HeaderLength]))
        {
            return DecryptionOutcome.Changed;
        }

        if (!file.Slice(Magic.Length, Kinds.Length).SequenceEqual(Kinds))
        {
            return DecryptionOutcome.NotSupported;
        }

        // This program never writes fewer: somebody wants the passphrase to be cheap to guess.
        return BinaryPrimitives.ReadInt32BigEndian(file[12..]) is >= LeastIterations and <= MostIterations
            ? null
            : DecryptionOutcome.Changed;
    }

    private static void DeriveKeys(string passphrase, ReadOnlySpan<byte> salt, int iterations, Span<byte> keys)
    {
        byte[] secret = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        try
        {
            Rfc2898DeriveBytes.Pbkdf2(secret, salt, keys, iterations, HashAlgorithmName.SHA512);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
