using System.Collections.Concurrent;

namespace Regalia.Web.Serving;

/// <summary>
/// Answers that are made, by their canonical address; each is made once however many ask for it at a time. What was not asked
/// for the longest goes first when there are too many bytes. A release does not change while it is served, so nothing expires.
/// </summary>
/// <param name="capacity">Most bytes to hold.</param>
internal sealed class AnswerCache(long capacity)
{
    // After a clearing there is room for some, so that not every further answer clears again.
    private const double Kept = 0.9;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _clearing = new();
    private long _clock;
    private long _bytes;

    /// <summary>Bytes that it holds.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>An answer that is made; null if it is not.</summary>
    public Answer? Find(string address)
    {
        if (_entries.TryGetValue(address, out Entry? entry) && entry.Made.IsValueCreated)
        {
            Task<Answer> made = entry.Made.Value;
            if (made.IsCompletedSuccessfully)
            {
                entry.LastUsed = Interlocked.Increment(ref _clock);
                return made.Result;
            }
        }
        return null;
    }

    /// <summary>The answer to an address, made if it is not there. Only good ones are kept.</summary>
    public async Task<Answer> GetAsync(string address, Func<Task<Answer>> make)
    {
        Entry fresh = new(new Lazy<Task<Answer>>(() => Task.Run(make)));
        Entry entry = _entries.GetOrAdd(address, fresh);
        entry.LastUsed = Interlocked.Increment(ref _clock);
        bool isMaker = ReferenceEquals(entry, fresh);
        try
        {
            Answer answer = await entry.Made.Value;
            if (isMaker)
            {
                Keep(address, entry, answer);
            }
            return answer;
        }
        catch when (isMaker)
        {
            _entries.TryRemove(KeyValuePair.Create(address, entry));
            throw;
        }
    }

    private void Keep(string address, Entry entry, Answer answer)
    {
        if (answer.Status != 200 || answer.Size > capacity)
        {
            _entries.TryRemove(KeyValuePair.Create(address, entry));
            return;
        }
        entry.Size = answer.Size;
        if (Interlocked.Add(ref _bytes, answer.Size) > capacity)
        {
            Clear();
        }
    }

    private void Clear()
    {
        lock (_clearing)
        {
            // ToArray of the dictionary itself: LINQ would copy it in two steps, between which it may grow.
            foreach ((string address, Entry entry) in _entries.ToArray().OrderBy(e => e.Value.LastUsed))
            {
                if (Bytes <= capacity * Kept)
                {
                    return;
                }
                // Without a size it is still being made.
                if (entry.Size > 0 && _entries.TryRemove(KeyValuePair.Create(address, entry)))
                {
                    Interlocked.Add(ref _bytes, -entry.Size);
                }
            }
        }
    }

    private sealed class Entry(Lazy<Task<Answer>> made)
    {
        public Lazy<Task<Answer>> Made => made;

        public long LastUsed { get; set; }

        public long Size { get; set; }
    }
}
