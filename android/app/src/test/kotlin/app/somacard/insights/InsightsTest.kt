package app.somacard.insights

import android.os.Looper
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.somacard.AppTest
import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import app.somacard.core.InsightsScreen
import app.somacard.core.Job
import app.somacard.phone.Phone
import app.somacard.phone.PhoneDiary
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

class InsightsTest : AppTest() {
    private fun found(): InsightsScreen = Job().use { app.diary.core().insights(app.phone.now(), null, null, it) }
        .also { app.counting.taken() }

    @Test
    fun theInsightsAreOneCallWithHowSureEachIs() {
        RuntimeEnvironment.setQualifiers("+h1600dp")
        launchSample()
        app.counting.taken()
        go(InsightsPlace)
        assertEquals(listOf("insights"), app.counting.taken())
        picture("insights/insights")
        val screen = found()
        val first = screen.findings.first()
        assertTrue(sees(first.heading))
        assertTrue(sees(first.verdictLabel))
        assertTrue(sees(first.sentence))
        assertTrue(sees(screen.looked))
        assertFalse(sees("Looking at your days."))
    }

    @Test
    fun withoutDaysThatIsSaidAsAnAnswer() {
        launchNew()
        go(InsightsPlace)
        picture("insights/nothing")
        assertTrue(sees("Nothing stands out in these days."))
    }

    @Test
    fun somethingNewIsLookedAtAnewOnceTheScreenIsSeenAgain() {
        launchSample()
        go(InsightsPlace)
        tap("Choose my questions")
        app.counting.taken()
        tap("Ask a question")
        tap("Sadness")
        tap("belly")
        tap("Save")
        assertEquals(listOf("setInsightQuestion"), app.counting.taken())
        picture("insights/questions")
        assertTrue(sees("Sadness – belly"))
        inWindow { it.stack.back() }
        assertEquals(listOf("insights"), app.counting.taken())
        assertTrue(sees("Sadness – belly"))
    }

    @Test
    fun aQuestionIsTakenBackInOneCall() {
        launchSample()
        app.diary.core().setInsightQuestion(app.phone.now(), "sad", "belly", true)
        app.counting.taken()
        go(QuestionsPlace)
        assertEquals(listOf("insightQuestions"), app.counting.taken())
        val asked = app.diary.core().insightQuestions(app.phone.now()).questions.size
        app.counting.taken()
        rule.onAllNodesWithText("Take it back")[asked - 1].performScrollTo().performClick()
        rule.waitForIdle()
        assertEquals(listOf("setInsightQuestion"), app.counting.taken())
        assertEquals(asked - 1, app.diary.core().insightQuestions(app.phone.now()).questions.size)
    }

    /** The core is called on another thread here, and waits there until it was stopped. */
    @Test
    fun stoppedItEndsAndNothingIsShownOrRefused() {
        app.takeSample()
        val began = CountDownLatch(1)
        val stopped = CountDownLatch(1)
        val phone = Phone(
            app.phone.folder,
            app.vault,
            app.phone.language,
            app.phone.clock,
            Dispatchers.IO,
            between = { waiting(it, began, stopped) },
        )
        val diary = PhoneDiary(phone)
        runBlocking { diary.open() }
        val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)
        val model = InsightsModel(diary, scope)
        model.look()
        assertTrue(began.await(10, TimeUnit.SECONDS))
        assertNotNull(model.progress)
        model.stop()
        stopped.countDown()
        shadowOf(Looper.getMainLooper()).idle()
        assertNull(model.progress)
        assertNull(model.shown)
        assertNull(model.refused)
        model.look()
        waitUntil { model.shown != null }
        assertNull(model.progress)
        runBlocking { diary.lock() }
    }

    private fun waiting(diary: Diary, began: CountDownLatch, stopped: CountDownLatch): DiaryInterface {
        val counted = app.counting.around(diary)
        return Proxy.newProxyInstance(counted.javaClass.classLoader, counted.javaClass.interfaces) { _, method, given ->
            if (method.name == "insights") {
                began.countDown()
                stopped.await()
            }
            try {
                method.invoke(counted, *given.orEmpty())
            } catch (why: InvocationTargetException) {
                throw why.targetException
            }
        } as DiaryInterface
    }

    private fun waitUntil(so: () -> Boolean) {
        val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20)
        while (!so() && System.nanoTime() < end) {
            Thread.sleep(5)
            shadowOf(Looper.getMainLooper()).idle()
        }
        assertTrue(so())
    }
}
