using System.Collections.Immutable;

namespace Regalia.Assessment.Overlays.Encryption;

/// <summary>What an attempt to decrypt gave.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Content">The content; empty unless done.</param>
/// <param name="Iterations">Iterations that the file was made with; 0 unless done.</param>
public sealed record Decryption(DecryptionOutcome Outcome, ImmutableArray<byte> Content, int Iterations);
