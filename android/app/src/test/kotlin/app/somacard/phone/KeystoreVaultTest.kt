package app.somacard.phone

import app.somacard.AppTest
import app.somacard.core.Diary
import app.somacard.core.KeySlot
import app.somacard.core.Language
import app.somacard.core.Moment
import app.somacard.core.Secret
import app.somacard.core.SomacardException
import app.somacard.core.StartState
import app.somacard.core.VaultException
import app.somacard.core.now
import app.somacard.core.startState
import org.junit.After
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File
import java.nio.file.Files
import javax.crypto.SecretKey

/** Among the app's tests: the core's library calls the vault of one class loader alone. */
class KeystoreVaultTest : AppTest() {
    private val folder = Files.createTempDirectory("keys").toFile()
    private val file = File(folder, "keys/wrapped")
    private val keys = MemoryKeys()
    private var isUnlocked = true
    private val vault = vault()
    private val three = listOf(
        Secret(KeySlot.FILE, ByteArray(32) { 1 }),
        Secret(KeySlot.ALWAYS, ByteArray(32) { 2 }),
        Secret(KeySlot.DEVICE_NONCE, ByteArray(32) { 3 }),
    )

    private fun vault(keys: WrappingKeys = this.keys, disk: Disk = FailingDisk()) =
        KeystoreVault(WholeFile(file, disk), keys) { isUnlocked }

    private fun KeystoreVault.holds() = three.map { load(it.slot)?.contentEquals(it.bytes) }

    private fun unavailable(call: () -> Unit) {
        assertThrows(VaultException.Unavailable::class.java) { call() }
    }

    private fun unreadable(call: () -> Unit) {
        assertThrows(VaultException.Unreadable::class.java) { call() }
    }

    @After
    fun clear() {
        folder.deleteRecursively()
    }

    @Test
    fun whatIsStoredIsThereInANewProcess() {
        assertFalse(vault.has(KeySlot.FILE))
        assertNull(vault.load(KeySlot.FILE))
        vault.store(three)
        assertEquals(listOf(true, true, true), vault().holds())
        vault.store(listOf(Secret(KeySlot.FILE, ByteArray(32) { 9 })))
        assertArrayEquals(ByteArray(32) { 9 }, vault().load(KeySlot.FILE))
        assertArrayEquals(three[1].bytes, vault().load(KeySlot.ALWAYS))
    }

    @Test
    fun theFileHoldsNoSecret() {
        vault.store(three)
        val written = file.readBytes().toList()
        three.forEach { secret -> assertFalse(written.windowed(8).any { it == secret.bytes.take(8) }) }
        assertFalse(file.readText().contains("AQEBAQ"))
    }

    @Test
    fun hasUnwrapsNothing() {
        vault.store(three)
        keys.found = 0
        assertTrue(KeySlot.entries.all(vault::has))
        assertEquals(0, keys.found)
    }

    @Test
    fun afterACrashAtAnyStepAllAreKeptOrNone() {
        var step = 0
        do {
            folder.deleteRecursively()
            keys.kept.clear()
            val crashed = runCatching { vault(disk = FailingDisk(++step)).store(three) }.isFailure
            assertTrue("step $step", vault().holds() in listOf(listOf(true, true, true), listOf(null, null, null)))
        } while (crashed)
        assertEquals(4, step)
    }

    @Test
    fun afterACrashWhileOneIsReplacedTheOldOrTheNewIsThere() {
        val new = Secret(KeySlot.FILE, ByteArray(32) { 9 })
        (1..3).forEach { step ->
            vault.store(three)
            assertTrue(runCatching { vault(disk = FailingDisk(step)).store(listOf(new)) }.isFailure)
            val there = vault().load(KeySlot.FILE)!!
            assertTrue("step $step", there.contentEquals(three[0].bytes) || there.contentEquals(new.bytes))
            assertArrayEquals(three[2].bytes, vault().load(KeySlot.DEVICE_NONCE))
        }
    }

    @Test
    fun askingForThePersonCanBeChangedAndACrashAtAnyStepLeavesItOpenable() {
        vault.store(three)
        listOf(true, false).forEach { yes ->
            val before = keys.kept.toMap()
            (1..3).forEach { step ->
                runCatching { vault(disk = FailingDisk(step)).askForPerson(yes) }
                assertEquals("disk $step", listOf(true, true, true), vault().holds())
                runCatching { vault().askForPerson(!yes) }
                assertEquals("back $step", listOf(true, true, true), vault().holds())
            }
            (1..2).forEach { change ->
                val failing = MemoryKeys(keys.kept, change)
                runCatching { vault(failing).askForPerson(yes) }
                assertEquals("key $change", listOf(true, true, true), vault().holds())
                vault().askForPerson(!yes)
            }
            vault().askForPerson(yes)
            assertEquals(yes, vault().asksForPerson())
            assertEquals(listOf(true, true, true), vault().holds())
            assertEquals("one key around each", before.size, keys.kept.size)
        }
    }

    @Test
    fun beforeTheFirstUnlockNothingIsKnown() {
        vault.store(three)
        isUnlocked = false
        KeySlot.entries.forEach { slot ->
            unavailable { vault.has(slot) }
            unavailable { vault.load(slot) }
        }
        unavailable { vault.store(three) }
    }

    @Test
    fun whatCanNotBeUnwrappedIsNotNothing() {
        vault.store(three)
        val whole = file.readBytes()
        file.writeBytes(whole.copyOf(whole.size - 9))
        unreadable { vault.load(KeySlot.DEVICE_NONCE) }
        file.writeText("")
        unreadable { vault.has(KeySlot.FILE) }
        file.writeBytes(whole)
        keys.kept -= KeystoreVault.OPEN
        unreadable { vault.load(KeySlot.FILE) }
        assertArrayEquals(three[1].bytes, vault.load(KeySlot.ALWAYS))
        assertTrue(vault.has(KeySlot.FILE))
        file.delete()
        file.mkdirs()
        unavailable { vault.has(KeySlot.FILE) }
    }

    @Test
    fun noLineTakesAnothersPlace() {
        vault.store(three)
        val lines = file.readLines()
        val always = lines.single { it.startsWith("always") }
        file.writeText(
            lines.map {
                if (it.startsWith("device")) always.replace("always ", "device ") else it
            }.joinToString("\n"),
        )
        unreadable { vault.load(KeySlot.DEVICE_NONCE) }
    }

    @Test
    fun aSecretIsKeptAnewWhereItsOldKeyIsGone() {
        vault.store(three)
        keys.kept.clear()
        vault.store(three)
        assertEquals(listOf(true, true, true), vault().holds())
    }

    @Test
    fun aKeyThatIsNotReachedNowIsNotMadeAnew() {
        vault.store(three)
        keys.onFind = { throw VaultException.Unavailable("not now") }
        unavailable { vault.store(three) }
        unavailable { vault.load(KeySlot.FILE) }
        keys.onFind = {}
        assertEquals(listOf(true, true, true), vault.holds())
    }

    @Test
    fun nothingButItsOwnExceptionsGetsOut() {
        vault.store(three)
        keys.onFind = { throw AssertionError("secret words") }
        val why = assertThrows(VaultException.Unavailable::class.java) { vault.load(KeySlot.FILE) }
        assertFalse(why.reason.contains("secret"))
    }

    @Test
    fun erasedNothingIsLeft() {
        vault.store(three)
        vault.erase()
        assertTrue(keys.kept.isEmpty())
        assertFalse(file.exists())
        assertFalse(vault.has(KeySlot.FILE))
        vault.erase()
    }

    @Test
    fun whatCanNotBeErasedIsSaidAndTheRestGoes() {
        vault.store(three)
        val stuck = MemoryKeys(keys.kept, failsAt = 1)
        unavailable { vault(stuck).erase() }
        assertEquals(1, keys.kept.size)
        assertFalse(vault.has(KeySlot.FILE))
    }

    @Test
    fun theCoreBeginsAndOpensADiaryWithIt() {
        val diary = File(folder, "diary").apply { mkdirs() }.path
        assertEquals(StartState.NEW, startState(diary, vault))
        Diary.create(diary, vault, Language.ENGLISH, Moment.now()).lock()
        val lost: Map<String, SecretKey> = keys.kept.toMap()
        Diary.open(diary, vault(), Language.ENGLISH).use { it.lock() }
        keys.kept.clear()
        assertEquals(StartState.READY, startState(diary, vault))
        assertThrows(SomacardException::class.java) { Diary.open(diary, vault(), Language.ENGLISH) }
        keys.kept += lost
        Diary.open(diary, vault(), Language.ENGLISH).use { it.lock() }
    }
}
