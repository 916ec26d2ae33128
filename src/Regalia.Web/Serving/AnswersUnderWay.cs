using System.Collections.Concurrent;
using System.Diagnostics;

namespace Regalia.Web.Serving;

/// <summary>
/// Answers that may take long: who asks is told after a moment that one is under way, and has it when asking again. What is a fault is
/// held for that too, since the cache keeps none: it would be made again at every asking, and never be shown.
/// </summary>
/// <param name="cache">Answers that are made.</param>
/// <param name="patience">How long to wait before saying so.</param>
internal sealed class AnswersUnderWay(AnswerCache cache, TimeSpan patience)
{
    // Of those who went away without having seen their fault.
    private const int MostFaults = 64;

    private readonly ConcurrentDictionary<string, UnderWay> _made = new(StringComparer.Ordinal);

    /// <summary>
    /// Most answers under way: whoever asks for one more waits for it, so that nobody can pile up work by going away.
    /// </summary>
    public int MostUnderWay { get; init; } = 16;

    /// <summary>The answer to an address, or for how long it has been under way.</summary>
    public async Task<(Answer? Answer, TimeSpan Since)> FindAsync(string address, Func<Task<Answer>> make)
    {
        UnderWay fresh = new(new Lazy<Task<Answer>>(() => cache.GetAsync(address, make)), Stopwatch.GetTimestamp());
        if (_made.Count(m => !m.Value.Answer.Value.IsCompleted) >= MostUnderWay && !_made.ContainsKey(address))
        {
            return (await cache.GetAsync(address, make), default);
        }
        UnderWay one = _made.GetOrAdd(address, fresh);
        Task<Answer> answer = one.Answer.Value;
        if (ReferenceEquals(one, fresh))
        {
            _ = ForgetAsync(address, one);
        }
        using var late = new CancellationTokenSource();
        await Task.WhenAny(answer, Task.Delay(patience, late.Token));
        await late.CancelAsync();
        if (!answer.IsCompleted)
        {
            return (null, Stopwatch.GetElapsedTime(one.Began));
        }
        _ = _made.TryRemove(KeyValuePair.Create(address, one));
        return (await answer, default);
    }

    // A good one is in the cache from then on.
    private async Task ForgetAsync(string address, UnderWay one)
    {
        await Task.WhenAny(one.Answer.Value);
        if (one.Answer.Value is { IsCompletedSuccessfully: true, Result.Status: 200 })
        {
            _ = _made.TryRemove(KeyValuePair.Create(address, one));
        }
        else if (_made.Count > MostFaults)
        {
            foreach (var held in _made.Where(m => m.Value.Answer.Value.IsCompleted))
            {
                _ = _made.TryRemove(held);
            }
        }
    }

    private sealed record UnderWay(Lazy<Task<Answer>> Answer, long Began);
}
